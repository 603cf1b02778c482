package io.orrery.engine.ledger;

/** Why money moves, for whoever reads the entries. */
public enum Purpose {
    /** Cash that an open order may need. */
    HOLD,
    /** What was bought or sold. */
    TRADE,
    /** What it cost, or what of its cost left with what was sold. */
    COST,
    FEE,
    /** The gain or loss of what was closed. */
    GAIN,
    FUNDING,
    MARGIN,
    /** Paid in or out at the venue. */
    DEPOSIT,
    /** A difference to the venue's statement that an operator approved. */
    CORRECTION
}
