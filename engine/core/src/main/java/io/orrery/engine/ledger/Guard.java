package io.orrery.engine.ledger;

/** Which side of an account must cover the other, with what is pending counted at its worst. */
public enum Guard {
    NONE,
    /** Debits, pending ones too, may not exceed the credits that are posted. */
    DEBITS_WITHIN_CREDITS,
    /** Credits, pending ones too, may not exceed the debits that are posted. */
    CREDITS_WITHIN_DEBITS
}
