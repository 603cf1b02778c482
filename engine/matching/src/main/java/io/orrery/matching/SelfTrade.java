package io.orrery.matching;

/** What happens when an order meets one of its own owner. */
public enum SelfTrade {
    /** They trade. */
    ALLOW,
    /** What is left of the arriving order is cancelled. */
    CANCEL_TAKER,
    /** What is left of the resting order is cancelled, and the arriving one goes on. */
    CANCEL_MAKER,
    CANCEL_BOTH,
    /** Both lose what they would have traded; whichever has nothing left is cancelled. */
    DECREMENT
}
