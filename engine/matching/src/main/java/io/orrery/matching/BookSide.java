package io.orrery.matching;

import io.orrery.codecs.sbe.Side;
import java.util.Arrays;

/**
 * One side of a book: its levels from the worst to the best, so that what happens near the best price moves little. The rank
 * of a price grows towards the best on either side. Beyond the levels in use lie the spare ones.
 */
final class BookSide {
    final Side side;
    private final int direction;
    private final long[] ranks;
    private final PriceLevel[] levels;
    private int size;

    BookSide(Side side, int capacity) {
        this.side = side;
        direction = side == Side.BUY ? 1 : -1;
        ranks = new long[capacity];
        levels = new PriceLevel[capacity];
        Arrays.setAll(levels, i -> new PriceLevel());
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Depth 0 is the best. */
    PriceLevel at(int depth) {
        return levels[size - 1 - depth];
    }

    /** True if a taker with this limit price would trade here. */
    boolean reaches(long limitPrice) {
        return size > 0 && ranks[size - 1] >= rank(limitPrice);
    }

    /** True if a taker with this limit price would trade at this depth, which must exist. */
    boolean reaches(int depth, long limitPrice) {
        return ranks[size - 1 - depth] >= rank(limitPrice);
    }

    /** True if a taker with this limit price would find the whole quantity here. */
    boolean fills(long limitPrice, long quantity) {
        long missing = quantity;
        for (int i = size - 1; i >= 0 && missing > 0 && ranks[i] >= rank(limitPrice); i--) {
            missing -= levels[i].quantity;
        }
        return missing <= 0;
    }

    /** The quantity at a price, 0 if there is no level. */
    long quantityAt(long price) {
        int index = Arrays.binarySearch(ranks, 0, size, rank(price));
        return index < 0 ? 0 : levels[index].quantity;
    }

    PriceLevel open(long price) {
        long rank = rank(price);
        int index = Arrays.binarySearch(ranks, 0, size, rank);
        if (index >= 0) {
            return levels[index];
        }
        int place = -index - 1;
        PriceLevel spare = levels[size];
        System.arraycopy(levels, place, levels, place + 1, size - place);
        System.arraycopy(ranks, place, ranks, place + 1, size - place);
        levels[place] = spare;
        ranks[place] = rank;
        spare.price = price;
        size++;
        return spare;
    }

    void close(PriceLevel level) {
        int index = Arrays.binarySearch(ranks, 0, size, rank(level.price));
        size--;
        System.arraycopy(levels, index + 1, levels, index, size - index);
        System.arraycopy(ranks, index + 1, ranks, index, size - index);
        levels[size] = level;
    }

    private long rank(long price) {
        return direction * price;
    }
}
