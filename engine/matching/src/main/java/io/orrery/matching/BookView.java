package io.orrery.matching;

import io.orrery.codecs.sbe.Side;

/** A book to look at. Depth 0 is the best level of a side, {@code levels(side) - 1} the worst. */
public interface BookView {
    /** Returned for an order that does not rest here. */
    long NOT_RESTING = -1;

    boolean isEmpty(Side side);

    /** How many levels a side has. */
    int levels(Side side);

    long price(Side side, int depth);

    long quantity(Side side, int depth);

    default long bestPrice(Side side) {
        return price(side, 0);
    }

    /** How many orders rest. */
    int size();

    /** What is left of a resting order, or {@link #NOT_RESTING}. */
    long leaves(long orderId);

    /** The quantity that trades before this order does, or {@link #NOT_RESTING}. Walks the queue. */
    long queueAhead(long orderId);
}
