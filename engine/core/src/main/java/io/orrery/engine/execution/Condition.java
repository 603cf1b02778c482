package io.orrery.engine.execution;

/** What a price must do before an order is sent. */
public enum Condition {
    /** Go against whoever sells to end a long position, or buys to end a short one. */
    STOP,
    /** Go in favour of them. */
    TAKE_PROFIT,
    /** Come back so far from the best that it was. */
    TRAILING
}
