package io.orrery.engine.ledger;

/** What a transfer does. */
public enum TransferKind {
    /** Moves an amount for good. */
    POSTED,
    /** Holds an amount until it is posted or voided, or its time is over. */
    PENDING,
    /** Moves up to the amount that a pending transfer holds, and releases the rest. */
    POST,
    /** Releases what a pending transfer holds. */
    VOID
}
