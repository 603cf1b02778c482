package io.orrery.engine.risk;

import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.Arrays;

/** The orders that were sent last, to know one that is sent again. The oldest are forgotten. Allocates nothing. */
final class RecentOrders {
    static final int MOST = 2_048;
    private static final int NONE = -1;

    private final long[] makers = new long[MOST];
    private final long[] prices = new long[MOST];
    private final long[] quantities = new long[MOST];
    private final long[] times = new long[MOST];
    /** The next older one, and the next younger one, of the same bucket. */
    private final int[] older = new int[MOST];
    private final int[] younger = new int[MOST];
    private final int[] buckets = new int[2 * MOST];
    private long count;

    RecentOrders() {
        Arrays.fill(buckets, NONE);
    }

    void add(NewOrderDecoder order, long time) {
        put(maker(order.strategyId(), order.instrumentId(), order.side()), order.price(), order.quantity(), time);
    }

    /** How many like this one went out within a time, counted up to {@code most}. */
    long count(Wish wish, long window, long most) {
        long maker = maker(wish.strategyId(), wish.instrument().id(), wish.side());
        long same = 0;
        int at = buckets[bucket(maker, wish.price(), wish.quantity())];
        while (at >= 0 && same < most && wish.now - times[at] < window) {
            if (makers[at] == maker && prices[at] == wish.price() && quantities[at] == wish.quantity()) {
                same++;
            }
            at = older[at];
        }
        return same;
    }

    private void put(long maker, long price, long quantity, long time) {
        int slot = (int) (count % MOST);
        if (count >= MOST) {
            unchain(slot);
        }
        makers[slot] = maker;
        prices[slot] = price;
        quantities[slot] = quantity;
        times[slot] = time;
        int bucket = bucket(maker, price, quantity);
        int before = buckets[bucket];
        older[slot] = before;
        younger[slot] = NONE;
        if (before >= 0) {
            younger[before] = slot;
        }
        buckets[bucket] = slot;
        count++;
    }

    /** It is the oldest of all, so none is behind it. */
    private void unchain(int slot) {
        if (younger[slot] >= 0) {
            older[younger[slot]] = NONE;
        } else {
            buckets[bucket(makers[slot], prices[slot], quantities[slot])] = NONE;
        }
    }

    private static long maker(int strategyId, int instrumentId, Side side) {
        return (long) strategyId << 32 | (long) instrumentId << 1 | (side == Side.BUY ? 1 : 0);
    }

    private static int bucket(long maker, long price, long quantity) {
        long mixed = ((maker * 0x9E3779B97F4A7C15L ^ price) * 0xBF58476D1CE4E5B9L ^ quantity) * 0x94D049BB133111EBL;
        return (int) (mixed ^ mixed >>> 32) & 2 * MOST - 1;
    }

    void clear() {
        count = 0;
        Arrays.fill(buckets, NONE);
    }

    void save(StateWriter out) {
        long kept = Math.min(count, MOST);
        out.putLong(kept);
        for (long i = count - kept; i < count; i++) {
            int slot = (int) (i % MOST);
            out.putLong(makers[slot]);
            out.putLong(prices[slot]);
            out.putLong(quantities[slot]);
            out.putLong(times[slot]);
        }
    }

    void load(StateReader in) {
        for (long kept = in.getLong(); kept > 0; kept--) {
            put(in.getLong(), in.getLong(), in.getLong(), in.getLong());
        }
    }
}
