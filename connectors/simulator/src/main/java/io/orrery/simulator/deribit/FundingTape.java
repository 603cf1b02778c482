package io.orrery.simulator.deribit;

import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.PriceSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each perpetual's rate of funding went, by the minute. */
public final class FundingTape {
    private static final long MINUTE = 60_000_000_000L;
    private static final long EIGHT_HOURS_MILLIS = 8 * 3_600_000L;
    private static final int MOST = 8 * 60;
    private static final int RATE_SCALE = 9;
    private static final int VALUE_SCALE = 12;

    private final Exchange exchange;
    private final Catalogue catalogue;
    private final Map<Instrument, Deque<Point>> points = new HashMap<>();
    private long nextNanos;

    FundingTape(Exchange exchange, Catalogue catalogue) {
        this.exchange = exchange;
        this.catalogue = catalogue;
    }

    /** Notes the rates, once a minute. */
    void look(long nowNanos) {
        if (nowNanos < nextNanos) {
            return;
        }
        nextNanos = Math.floorDiv(nowNanos, MINUTE) * MINUTE + MINUTE;
        for (Instrument instrument : catalogue.all()) {
            if (instrument.perpetual()) {
                Deque<Point> tape = points.computeIfAbsent(instrument, first -> new ArrayDeque<>());
                tape.addLast(new Point(nowNanos / 1_000_000, exchange.price(instrument.listing(), PriceSource.INDEX),
                    rate(instrument)));
                if (tape.size() > MOST) {
                    tape.removeFirst();
                }
            }
        }
    }

    /** The rate for eight hours as it is now. */
    public BigDecimal rate(Instrument instrument) {
        return BigDecimal.valueOf(exchange.fundingRate(instrument.listing()), RATE_SCALE);
    }

    /** The mean of the rates of the last eight hours. */
    public BigDecimal mean(Instrument instrument) {
        return mean(points.getOrDefault(instrument, new ArrayDeque<>()), rate(instrument));
    }

    /** What holding it for a time cost, as a part of its value. */
    public BigDecimal value(Instrument instrument, long fromMillis, long toMillis) {
        List<Point> within = between(instrument, fromMillis, toMillis);
        return mean(within, rate(instrument)).multiply(BigDecimal.valueOf(Math.max(0, toMillis - fromMillis)))
            .divide(BigDecimal.valueOf(EIGHT_HOURS_MILLIS), VALUE_SCALE, RoundingMode.HALF_EVEN);
    }

    /** The oldest first. */
    public List<Point> between(Instrument instrument, long fromMillis, long toMillis) {
        List<Point> found = new ArrayList<>();
        for (Point point : points.getOrDefault(instrument, new ArrayDeque<>())) {
            if (point.timeMillis() >= fromMillis && point.timeMillis() <= toMillis) {
                found.add(point);
            }
        }
        return found;
    }

    private static BigDecimal mean(Iterable<Point> points, BigDecimal otherwise) {
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        for (Point point : points) {
            sum = sum.add(point.rate());
            count++;
        }
        return count == 0 ? otherwise : sum.divide(BigDecimal.valueOf(count), RATE_SCALE, RoundingMode.HALF_EVEN);
    }

    /** @param index in the listing's scale */
    public record Point(long timeMillis, long index, BigDecimal rate) {
    }
}
