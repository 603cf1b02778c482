package io.orrery.engine.order;

import io.orrery.codecs.sbe.Side;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.Arrays;

/**
 * The executions that were applied last, each by account, instrument, side, the venue's trade id and order, so that one that is
 * told again counts once; who tells it again may not know the order. The oldest are forgotten; {@link #horizon} says how far back
 * a repetition is known. Allocates nothing.
 */
final class TradeKeys {
    private final long[] places;
    private final long[] trades;
    private final long[] orders;
    private final long[] times;
    private final int[] buckets;
    private final int[] chain;
    private final int mask;
    private long count;

    /** @param capacity a power of two */
    TradeKeys(int capacity) {
        places = new long[capacity];
        trades = new long[capacity];
        orders = new long[capacity];
        times = new long[capacity];
        chain = new int[capacity];
        buckets = new int[2 * capacity];
        mask = buckets.length - 1;
        Arrays.fill(buckets, -1);
    }

    /** Remembers an execution. Returns false if it is remembered already. */
    boolean add(Execution execution, long orderId, long time) {
        int sided = execution.instrumentId() << 1 | (execution.side() == Side.BUY ? 1 : 0);
        long place = (long) execution.accountId() << 32 | sided;
        int bucket = bucket(place, execution.tradeId());
        for (int at = buckets[bucket]; at >= 0; at = chain[at]) {
            boolean sameOrder = orders[at] == orderId || orders[at] == 0 || orderId == 0;
            if (places[at] == place && trades[at] == execution.tradeId() && sameOrder) {
                return false;
            }
        }
        put(place, execution.tradeId(), orderId, time);
        return true;
    }

    /** The time at which the oldest one that is remembered was applied, or 0 if none was ever forgotten. */
    long horizon() {
        return count <= places.length ? 0 : times[(int) (count % places.length)];
    }

    private void put(long place, long trade, long order, long time) {
        int slot = (int) (count % places.length);
        if (count >= places.length) {
            unchain(slot);
        }
        places[slot] = place;
        trades[slot] = trade;
        orders[slot] = order;
        times[slot] = time;
        int bucket = bucket(place, trade);
        chain[slot] = buckets[bucket];
        buckets[bucket] = slot;
        count++;
    }

    private void unchain(int slot) {
        int bucket = bucket(places[slot], trades[slot]);
        if (buckets[bucket] == slot) {
            buckets[bucket] = chain[slot];
            return;
        }
        int at = buckets[bucket];
        while (chain[at] != slot) {
            at = chain[at];
        }
        chain[at] = chain[slot];
    }

    private int bucket(long place, long trade) {
        long mixed = (place * 0x9E3779B97F4A7C15L ^ trade) * 0xBF58476D1CE4E5B9L;
        return (int) (mixed ^ mixed >>> 32) & mask;
    }

    void save(StateWriter out) {
        out.putLong(count);
        for (long i = Math.max(0, count - places.length); i < count; i++) {
            int slot = (int) (i % places.length);
            out.putLong(places[slot]);
            out.putLong(trades[slot]);
            out.putLong(orders[slot]);
            out.putLong(times[slot]);
        }
    }

    void load(StateReader in) {
        Arrays.fill(buckets, -1);
        long end = in.getLong();
        count = Math.max(0, end - places.length);
        for (long i = count; i < end; i++) {
            int slot = (int) (count % places.length);
            places[slot] = in.getLong();
            trades[slot] = in.getLong();
            orders[slot] = in.getLong();
            times[slot] = in.getLong();
            int bucket = bucket(places[slot], trades[slot]);
            chain[slot] = buckets[bucket];
            buckets[bucket] = slot;
            count++;
        }
    }
}
