package io.orrery.matching;

/** An order in the queue of its level, or a spare one. */
final class RestingOrder {
    long orderId;
    long leaves;
    boolean postOnly;
    BookSide side;
    PriceLevel level;
    RestingOrder ahead;
    RestingOrder behind;
}
