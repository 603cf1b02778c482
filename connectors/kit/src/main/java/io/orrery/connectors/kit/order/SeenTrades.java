package io.orrery.connectors.kit.order;

import org.agrona.collections.Hashing;
import org.agrona.collections.LongHashSet;

/**
 * The executions that were told last, so that none is told twice: two connections that overlap, or a venue that repeats itself,
 * may bring one again. Remembers a fixed number of them. Does not allocate.
 */
public final class SeenTrades {
    private static final float LOAD = 0.5f;

    private final long[] recent;
    private final LongHashSet keys;
    private long count;

    public SeenTrades(int capacity) {
        recent = new long[capacity];
        keys = new LongHashSet(capacity + 1, LOAD, false);
    }

    /** True the first time, of trades whose ids are their instrument's own. */
    public boolean add(int instrumentId, long tradeId) {
        long key = tradeId * 0x9E3779B97F4A7C15L + Hashing.hash(instrumentId) * 0xC2B2AE3D27D4EB4FL;
        if (!keys.add(key)) {
            return false;
        }
        int slot = (int) (count % recent.length);
        if (count >= recent.length) {
            keys.remove(recent[slot]);
        }
        recent[slot] = key;
        count++;
        return true;
    }
}
