package io.orrery.engine.bar;

/** What fills a bar up. */
public enum BarKind {
    /** Nanoseconds; boundaries are multiples since the epoch. */
    TIME,
    /** Number of trades. */
    TICK,
    /** Traded quantity, in the instrument's scale. */
    VOLUME,
    /** Traded value, in the quote asset's scale. */
    DOLLAR
}
