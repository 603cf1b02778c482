package io.orrery.matching;

/** An order in the queue of its level, or a spare one. */
final class RestingOrder {
    long orderId;
    /** What shows of it. */
    long leaves;
    /** What does not. */
    long hidden;
    /** How much shows at a time, or 0 for all. */
    long display;
    long owner;
    SelfTrade selfTrade;
    boolean postOnly;
    BookSide side;
    PriceLevel level;
    RestingOrder ahead;
    RestingOrder behind;

    long total() {
        return leaves + hidden;
    }
}
