package io.orrery.engine.ledger;

/** What the ledger made of a transfer. Only {@link #OK} changed anything. */
public enum Verdict {
    OK,
    /** It was done before, exactly so. */
    EXISTS,
    /** Its id was used for something else. */
    EXISTS_OTHERWISE,
    /** Its id is not above the highest so far, and so old that what it stood for is forgotten. */
    ID_TOO_OLD,
    UNKNOWN_ACCOUNT,
    SAME_ACCOUNT,
    /** Its accounts are of two ledgers. */
    TWO_LEDGERS,
    NO_AMOUNT,
    /** No hold has that id, or none that is remembered. */
    UNKNOWN_HOLD,
    ALREADY_POSTED,
    ALREADY_RELEASED,
    ALREADY_EXPIRED,
    /** More is to be posted than the hold holds. */
    MORE_THAN_HELD,
    /** A guarded account would be debited or credited beyond what covers it. */
    NOT_COVERED,
    /** A sum would not fit 127 bits. */
    OVERFLOW,
    /** No more holds can be kept. */
    FULL,
    /** Another transfer of its group was refused. */
    LINKED
}
