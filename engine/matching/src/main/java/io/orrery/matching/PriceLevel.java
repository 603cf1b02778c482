package io.orrery.matching;

/** The orders at one price, first come first served. */
final class PriceLevel {
    long price;
    long quantity;
    RestingOrder first;
    RestingOrder last;

    void append(RestingOrder order) {
        order.level = this;
        order.ahead = last;
        order.behind = null;
        if (last == null) {
            first = order;
        } else {
            last.behind = order;
        }
        last = order;
        quantity += order.leaves;
    }

    void unlink(RestingOrder order) {
        if (order.ahead == null) {
            first = order.behind;
        } else {
            order.ahead.behind = order.behind;
        }
        if (order.behind == null) {
            last = order.ahead;
        } else {
            order.behind.ahead = order.ahead;
        }
        quantity -= order.leaves;
        order.level = null;
        order.ahead = null;
        order.behind = null;
    }

    void reduce(RestingOrder order, long by) {
        order.leaves -= by;
        quantity -= by;
    }

    boolean isEmpty() {
        return first == null;
    }
}
