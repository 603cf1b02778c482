package io.orrery.simulator.binance;

/** What a request must show. */
enum Security {
    NONE,
    /** A signature, of a key that may look. */
    USER_DATA,
    /** A signature, of a key that may trade. */
    TRADE
}
