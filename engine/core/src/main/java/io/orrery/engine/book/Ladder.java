package io.orrery.engine.book;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * The levels of one side in flat arrays, the best level last, so that the busy end moves little. At most {@code depth} levels
 * are kept: beyond that the worst is forgotten.
 */
public final class Ladder {
    /** So many levels are looked at one by one; beyond that the place is searched by halves. */
    private static final int NEAR = 8;

    /** 1 for bids, -1 for asks: rank = price * sign, and the best level has the highest rank. */
    private final int sign;
    private final long[] ranks;
    private final long[] quantities;
    private int size;

    public Ladder(boolean bids, int depth) {
        sign = bids ? 1 : -1;
        ranks = new long[depth];
        quantities = new long[depth];
    }

    public int size() {
        return size;
    }

    /** Price of the level {@code index} places behind the best. */
    public long price(int index) {
        return ranks[size - 1 - index] * sign;
    }

    public long quantity(int index) {
        return quantities[size - 1 - index];
    }

    public void clear() {
        size = 0;
    }

    /**
     * Sets a level to a quantity; 0 removes it.
     *
     * @return the place of the level that was changed, put in or taken out, 0 being the best; -1 if there was nothing to change.
     *     A full side that takes a level in keeps its size and loses its worst.
     */
    public int set(long price, long quantity) {
        long rank = price * sign;
        int at = lastNotAbove(rank);
        boolean found = at >= 0 && ranks[at] == rank;
        if (quantity > 0) {
            if (!found) {
                return insert(at + 1, rank, quantity);
            }
            quantities[at] = quantity;
            return size - 1 - at;
        }
        return found ? remove(at) : -1;
    }

    /** Index of the best level that is not better than the rank, or -1. */
    private int lastNotAbove(long rank) {
        int high = size - 1;
        for (int near = Math.max(-1, high - NEAR); high > near; high--) {
            if (ranks[high] <= rank) {
                return high;
            }
        }
        int low = -1;
        for (int among = high + 1; among > 0; among >>>= 1) {
            int middle = low + (among + 1 >>> 1);
            low = ranks[middle] <= rank ? middle : low; // a choice of two numbers: nobody could foretell a branch
        }
        return low;
    }

    /** Takes the worst level out, if there is one. */
    public void forgetWorst() {
        if (size > 0) {
            remove(0);
        }
    }

    private int insert(int at, long rank, long quantity) {
        int index = at;
        if (size < ranks.length) {
            System.arraycopy(ranks, at, ranks, at + 1, size - at);
            System.arraycopy(quantities, at, quantities, at + 1, size - at);
            size++;
        } else if (at > 0) {
            index = at - 1;
            System.arraycopy(ranks, 1, ranks, 0, index);
            System.arraycopy(quantities, 1, quantities, 0, index);
        } else {
            return -1;
        }
        ranks[index] = rank;
        quantities[index] = quantity;
        return size - 1 - index;
    }

    private int remove(int at) {
        size--;
        System.arraycopy(ranks, at + 1, ranks, at, size - at);
        System.arraycopy(quantities, at + 1, quantities, at, size - at);
        return size - at;
    }

    void save(StateWriter out) {
        out.putInt(size);
        for (int i = 0; i < size; i++) {
            out.putLong(ranks[i]);
            out.putLong(quantities[i]);
        }
    }

    void load(StateReader in) {
        size = in.getInt();
        for (int i = 0; i < size; i++) {
            ranks[i] = in.getLong();
            quantities[i] = in.getLong();
        }
    }
}
