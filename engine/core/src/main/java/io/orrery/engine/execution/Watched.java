package io.orrery.engine.execution;

/** Which price a condition is about. */
public enum Watched {
    TRADES,
    /** The best price of the side of the book that the order would take. */
    BOOK
}
