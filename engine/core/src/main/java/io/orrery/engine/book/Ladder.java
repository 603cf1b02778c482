package io.orrery.engine.book;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * The levels of one side in flat arrays, the best level last, so that the busy end moves little. At most {@code depth} levels
 * are kept: beyond that the worst is forgotten.
 */
final class Ladder {
    /** 1 for bids, -1 for asks: rank = price * sign, and the best level has the highest rank. */
    private final int sign;
    private final long[] ranks;
    private final long[] quantities;
    private int size;

    Ladder(boolean bids, int depth) {
        sign = bids ? 1 : -1;
        ranks = new long[depth];
        quantities = new long[depth];
    }

    int size() {
        return size;
    }

    /** Price of the level {@code index} places behind the best. */
    long price(int index) {
        return ranks[size - 1 - index] * sign;
    }

    long quantity(int index) {
        return quantities[size - 1 - index];
    }

    void clear() {
        size = 0;
    }

    /** Sets a level to a quantity; 0 removes it. */
    void set(long price, long quantity) {
        long rank = price * sign;
        int at = size - 1;
        while (at >= 0 && ranks[at] > rank) {
            at--;
        }
        boolean found = at >= 0 && ranks[at] == rank;
        if (quantity > 0) {
            if (found) {
                quantities[at] = quantity;
            } else {
                insert(at + 1, rank, quantity);
            }
        } else if (found) {
            remove(at);
        }
    }

    /** Makes this the best level: whatever is better is gone. Quantity 0 empties the side. */
    void top(long price, long quantity) {
        if (quantity <= 0) {
            clear();
            return;
        }
        long rank = price * sign;
        while (size > 0 && ranks[size - 1] > rank) {
            size--;
        }
        set(price, quantity);
    }

    private void insert(int at, long rank, long quantity) {
        int place = at;
        if (size < ranks.length) {
            System.arraycopy(ranks, at, ranks, at + 1, size - at);
            System.arraycopy(quantities, at, quantities, at + 1, size - at);
            size++;
        } else if (at > 0) {
            place = at - 1;
            System.arraycopy(ranks, 1, ranks, 0, place);
            System.arraycopy(quantities, 1, quantities, 0, place);
        } else {
            return;
        }
        ranks[place] = rank;
        quantities[place] = quantity;
    }

    private void remove(int at) {
        size--;
        System.arraycopy(ranks, at + 1, ranks, at, size - at);
        System.arraycopy(quantities, at + 1, quantities, at, size - at);
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
