package io.orrery.connectors.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import io.orrery.matching.BookView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A spot and its perpetual: their ids are {@link HandDrivenVenue#FIRST} and the next. */
final class DemoVenueFundingTest {
    private static final int SPOT = HandDrivenVenue.FIRST;
    private static final int PERPETUAL = SPOT + 1;
    private static final long LOOK = HandDrivenVenue.SECOND / 10;

    private final HandDrivenVenue driven = new HandDrivenVenue(7, Map.of(
        "instruments", "BTC-USDT", "perpetuals", "BTC-USDT", "latency", "off"));

    private long middle(int instrumentId) {
        BookView book = driven.book(instrumentId);
        return (book.bestPrice(Side.BUY) + book.bestPrice(Side.SELL)) / 2;
    }

    @Test
    void thePerpetualStaysNearItsSpotButNotOnIt() {
        driven.start();
        assertTrue(driven.orders.events().contains(new Published.Instrument(PERPETUAL, "BTC-PERPETUAL", 2, 5, 6, 100)));
        int away = 0;
        for (int i = 0; i < 150; i++) {
            driven.runFor(LOOK);
            long ticks = Math.abs(middle(PERPETUAL) - middle(SPOT)) / 100;
            assertTrue(ticks < 150, "away by " + ticks);
            away += ticks >= 10 ? 1 : 0;
        }
        assertTrue(away > 25, "away " + away + " times of 150");
    }

    /** What is told is the mean of the looks since the last payment, each worked out here from the books. */
    @Test
    void theRateIsHowFarThePerpetualWasAboveItsSpot() {
        driven.start();
        for (int payment = 1; payment <= 3; payment++) {
            long sum = 0;
            for (int look = 1; look <= 10; look++) {
                driven.runFor(LOOK);
                sum += (middle(PERPETUAL) - middle(SPOT)) * 1_000_000_000 / middle(SPOT);
                List<Published.Rate> rates = driven.market.all(Published.Rate.class);
                assertEquals(10 * (payment - 1) + look, rates.size());
                assertEquals(
                    new Published.Rate(driven.clock.nanoTime(), PERPETUAL, sum / look * 1_000, HandDrivenVenue.SECOND,
                        HandDrivenVenue.START + payment * HandDrivenVenue.SECOND),
                    rates.get(rates.size() - 1));
            }
        }
        assertEquals(List.of(), driven.orders.all(Published.Paid.class), "nothing is held");
    }

    @Test
    void whoIsShortGetsWhatTheRateSaysOfItsWorth() {
        driven.start();
        driven.market(1, PERPETUAL, Side.SELL, 30_000);
        driven.market(2, SPOT, Side.BUY, 30_000);
        BigDecimal worth = BigDecimal.ZERO;
        for (int payment = 1; payment <= 3; payment++) {
            driven.runFor(HandDrivenVenue.SECOND);
            List<Published.Paid> paid = driven.orders.all(Published.Paid.class);
            assertEquals(payment, paid.size());
            List<Published.Rate> rates = driven.market.all(Published.Rate.class);
            worth = BigDecimal.valueOf(middle(PERPETUAL), 2).multiply(BigDecimal.valueOf(30_000, 5));
            long expected = worth.multiply(BigDecimal.valueOf(rates.get(rates.size() - 1).rate(), 12))
                .setScale(6, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
            assertEquals(
                new Published.Paid(driven.clock.nanoTime(), PERPETUAL, expected, "USDT", 6), paid.get(payment - 1));
            assertTrue(expected != 0);
        }
        driven.market(3, PERPETUAL, Side.BUY, 30_000);
        driven.runFor(HandDrivenVenue.SECOND);
        assertEquals(3, driven.orders.all(Published.Paid.class).size(), "nothing is held any more");
    }
}
