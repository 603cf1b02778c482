package io.orrery.engine.ledger;

/** What a position of a contract binds. */
@FunctionalInterface
public interface MarginRates {
    /** Nothing binds anything. */
    MarginRates NONE = instrumentId -> 0;

    /** Returns the share of a position's cost that is needed to open it, in 10<sup>-12</sup>. */
    long initial(int instrumentId);
}
