package io.orrery.matching;

import io.orrery.codecs.sbe.Side;

/**
 * What a book tells. The calls of one command come in the order in which things happen: accepted or rejected, trades level by
 * level, each followed by its level's change, then what became of the rest. A listener reads the book at will, but gives it no
 * command from within a call.
 */
public interface MatchingListener {

    void accepted(long orderId);

    /** A command was refused and changed nothing: an order that does not join, or an amendment that is not made. */
    void rejected(long orderId, MatchingReason reason);

    /** The order has a new price or quantity; trades may follow. */
    void amended(long orderId, long price, long leavesQuantity);

    /** An execution at the maker's price; an order whose leaves are 0 is gone. */
    void traded(
        long makerId, long takerId, Side aggressor, long price, long quantity, long makerLeaves, long takerLeaves);

    /**
     * An order met one of its own owner and did not trade with it; the end of either is told after.
     *
     * @param quantity what would have traded
     */
    default void prevented(long makerId, long takerId, long price, long quantity, long makerLeaves, long takerLeaves) {
    }

    void canceled(long orderId, long leavesQuantity, MatchingReason reason);

    void cancelRejected(long orderId, MatchingReason reason);

    /** A level's quantity is new; 0 means that the level is gone. */
    void levelChanged(Side side, long price, long quantity);
}
