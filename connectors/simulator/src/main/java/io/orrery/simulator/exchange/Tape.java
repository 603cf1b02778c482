package io.orrery.simulator.exchange;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The trades of a listing: the last of them, and all of a day by the minute. */
public final class Tape {
    /** How many trades are kept. */
    public static final int TRADES = 5_000;
    private static final long MINUTE = 60_000_000_000L;
    private static final int MINUTES = 1_440;

    private final Listing listing;
    private final Deque<PublicTrade> trades = new ArrayDeque<>();
    private final Deque<Minute> minutes = new ArrayDeque<>();

    Tape(Listing listing) {
        this.listing = listing;
    }

    /** Null before the first. */
    public PublicTrade last() {
        return trades.peekLast();
    }

    /** The last of them, the oldest first. */
    public List<PublicTrade> trades(int atMost) {
        return since(Long.MIN_VALUE, Math.max(0, trades.size() - atMost), atMost);
    }

    /** Those from an id on, the oldest first. */
    public List<PublicTrade> from(long tradeId, int atMost) {
        return since(tradeId, 0, atMost);
    }

    /**
     * What was traded by the interval, the oldest first; the last one is not over. Intervals start at the epoch plus the offset,
     * and are whole minutes.
     */
    public List<Candle> candles(long intervalNanos, long offsetNanos, long fromNanos, long toNanos, int atMost) {
        List<Candle> candles = new ArrayList<>();
        List<Minute> part = new ArrayList<>();
        long start = Long.MIN_VALUE;
        for (Minute minute : minutes) {
            long open = Math.floorDiv(minute.openNanos - offsetNanos, intervalNanos) * intervalNanos + offsetNanos;
            if (open != start && !part.isEmpty()) {
                candles.add(candle(start, start + intervalNanos, part));
                part.clear();
            }
            start = open;
            part.add(minute);
        }
        if (!part.isEmpty()) {
            candles.add(candle(start, start + intervalNanos, part));
        }
        candles.removeIf(c -> c.openNanos() < fromNanos || c.openNanos() > toNanos);
        return candles.subList(Math.max(0, candles.size() - atMost), candles.size());
    }

    /** All that was traded within 24 hours, by the minute; null before the first trade. */
    public Candle day() {
        List<Minute> all = new ArrayList<>(minutes);
        return all.isEmpty() ? null : candle(all.get(0).openNanos, all.get(all.size() - 1).openNanos + MINUTE, all);
    }

    void add(PublicTrade trade) {
        trades.addLast(trade);
        if (trades.size() > TRADES) {
            trades.removeFirst();
        }
        pass(trade.timeNanos(), trade.price());
        minutes.peekLast().add(trade);
    }

    /** Opens the minute of this time, and those since the last one. */
    private void pass(long timeNanos, long price) {
        long open = Math.floorDiv(timeNanos, MINUTE) * MINUTE;
        if (minutes.isEmpty()) {
            minutes.addLast(new Minute(open, price));
        }
        while (minutes.peekLast().openNanos < open) {
            Minute last = minutes.peekLast();
            minutes.addLast(new Minute(last.openNanos + MINUTE, last.close));
            if (minutes.size() > MINUTES) {
                minutes.removeFirst();
            }
        }
    }

    private List<PublicTrade> since(long tradeId, int skipped, int atMost) {
        List<PublicTrade> found = new ArrayList<>();
        int toSkip = skipped;
        for (PublicTrade trade : trades) {
            if (toSkip-- <= 0 && trade.tradeId() >= tradeId && found.size() < atMost) {
                found.add(trade);
            }
        }
        return found;
    }

    private Candle candle(long openNanos, long endNanos, List<Minute> part) {
        Minute first = part.get(0);
        Minute last = part.get(part.size() - 1);
        long high = first.high;
        long low = first.low;
        int count = 0;
        long firstId = -1;
        long lastId = -1;
        BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        int valueScale = listing.priceScale() + listing.quantityScale();
        for (Minute minute : part) {
            high = Math.max(high, minute.high);
            low = Math.min(low, minute.low);
            count += minute.trades;
            firstId = firstId < 0 ? minute.firstTradeId : firstId;
            lastId = minute.lastTradeId < 0 ? lastId : minute.lastTradeId;
            sums[0] = sums[0].add(listing.quantity(minute.volume));
            sums[1] = sums[1].add(BigDecimal.valueOf(minute.quoteVolume, valueScale));
            sums[2] = sums[2].add(listing.quantity(minute.takerBuyVolume));
            sums[3] = sums[3].add(BigDecimal.valueOf(minute.takerBuyQuoteVolume, valueScale));
        }
        return new Candle(
            openNanos, endNanos, first.open, high, low, last.close, sums[0], sums[1], sums[2], sums[3], count, firstId, lastId);
    }
}
