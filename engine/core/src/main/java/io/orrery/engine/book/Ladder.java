package io.orrery.engine.book;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * The levels of one side in flat arrays, the best level last, so that the busy end moves little. At most {@code depth} levels
 * are kept: beyond that the worst is forgotten, which moves nothing, since the levels may begin anywhere in the arrays.
 */
public final class Ladder {
    /** So many levels are looked at one by one; beyond that the place is searched by halves. */
    private static final int NEAR = 8;
    /** The arrays are longer than a full side by this part of it: so seldom are all levels moved back to the beginning. */
    private static final int PART = 4;

    /** 1 for bids, -1 for asks: rank = price * sign, and the best level has the highest rank. */
    private final int sign;
    private final int depth;
    private final long[] ranks;
    private final long[] quantities;
    /** Index of the worst level, and the one behind the best. */
    private int begin;
    private int end;

    public Ladder(boolean bids, int depth) {
        sign = bids ? 1 : -1;
        this.depth = depth;
        int capacity = depth + depth / PART + 1;
        ranks = new long[capacity];
        quantities = new long[capacity];
    }

    public int size() {
        return end - begin;
    }

    /** Price of the level {@code index} places behind the best. */
    public long price(int index) {
        return ranks[end - 1 - index] * sign;
    }

    public long quantity(int index) {
        return quantities[end - 1 - index];
    }

    public void clear() {
        begin = 0;
        end = 0;
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
        boolean found = at >= begin && ranks[at] == rank;
        if (quantity > 0) {
            if (!found) {
                return insert(at + 1, rank, quantity);
            }
            quantities[at] = quantity;
            return end - 1 - at;
        }
        return found ? remove(at) : -1;
    }

    /** Index of the best level that is not better than the rank, or the one before the worst. */
    private int lastNotAbove(long rank) {
        int high = end - 1;
        for (int near = Math.max(begin - 1, high - NEAR); high > near; high--) {
            if (ranks[high] <= rank) {
                return high;
            }
        }
        int low = begin - 1;
        for (int among = high - low; among > 0; among >>>= 1) {
            int middle = low + (among + 1 >>> 1);
            low = ranks[middle] <= rank ? middle : low; // a choice of two numbers: nobody could foretell a branch
        }
        return low;
    }

    /** Takes the worst level out, if there is one. */
    public void forgetWorst() {
        if (begin < end) {
            begin++;
        }
    }

    private int insert(int at, long rank, long quantity) {
        if (end - begin == depth) {
            if (at == begin) {
                return -1;
            }
            begin++;
        }
        int index = at - (end == ranks.length ? moveBack() : 0);
        move(index, index + 1, end - index);
        end++;
        ranks[index] = rank;
        quantities[index] = quantity;
        return end - 1 - index;
    }

    private int remove(int at) {
        int better = end - 1 - at;
        move(at + 1, at, better);
        end--;
        return better;
    }

    /** Moves all levels to the beginning, and returns by how much. */
    private int moveBack() {
        int by = begin;
        move(begin, 0, end - begin);
        begin = 0;
        end -= by;
        return by;
    }

    private void move(int from, int to, int count) {
        System.arraycopy(ranks, from, ranks, to, count);
        System.arraycopy(quantities, from, quantities, to, count);
    }

    void save(StateWriter out) {
        out.putInt(size());
        for (int i = begin; i < end; i++) {
            out.putLong(ranks[i]);
            out.putLong(quantities[i]);
        }
    }

    void load(StateReader in) {
        begin = 0;
        end = in.getInt();
        for (int i = 0; i < end; i++) {
            ranks[i] = in.getLong();
            quantities[i] = in.getLong();
        }
    }
}
