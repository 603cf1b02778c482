package io.orrery.engine.ledger;

/** What an account is for: the books of a ledger. Codes are what a snapshot and a report hold. */
public enum Code {
    /** What the venue owes us, or holds for us. */
    CASH(1, Normal.DEBIT),
    /** Between what was bought and what it was paid with: in one asset the quantity, in the other its cost. */
    POSITION(2, Normal.DEBIT),
    FEES(3, Normal.DEBIT),
    /** Gains of what was closed. */
    REALISED(4, Normal.CREDIT),
    /** Cash that a position or an order binds. */
    MARGIN(5, Normal.DEBIT),
    /** What funding brought. */
    FUNDING(6, Normal.CREDIT),
    /** The world outside: what was paid in, the other side of contracts. */
    OUTSIDE(7, Normal.CREDIT),
    /** What the venue states and no event explains. It is booked when an operator has approved it, never by itself. */
    BREAK(8, Normal.CREDIT);

    /** On which side an account of this kind grows. */
    public enum Normal { DEBIT, CREDIT }

    private static final Code[] BY_NUMBER = {null, CASH, POSITION, FEES, REALISED, MARGIN, FUNDING, OUTSIDE, BREAK};

    private final int number;
    private final Normal normal;

    Code(int number, Normal normal) {
        this.number = number;
        this.normal = normal;
    }

    public int number() {
        return number;
    }

    public Normal normal() {
        return normal;
    }

    public static Code of(int number) {
        return BY_NUMBER[number];
    }
}
