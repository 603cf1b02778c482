package io.orrery.matching;

import io.orrery.codecs.sbe.Side;

/** What a book told, as values. */
sealed interface BookEvent {

    record Accepted(long orderId) implements BookEvent {
    }

    record Rejected(long orderId, MatchingReason reason) implements BookEvent {
    }

    record Amended(long orderId, long price, long leaves) implements BookEvent {
    }

    record Traded(long makerId, long takerId, Side aggressor, long price, long quantity, long makerLeaves, long takerLeaves)
        implements BookEvent {
    }

    record Prevented(long makerId, long takerId, long price, long quantity, long makerLeaves, long takerLeaves)
        implements BookEvent {
    }

    record Canceled(long orderId, long leaves, MatchingReason reason) implements BookEvent {
    }

    record CancelRejected(long orderId, MatchingReason reason) implements BookEvent {
    }

    record Level(Side side, long price, long quantity) implements BookEvent {
    }
}
