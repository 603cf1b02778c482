package io.orrery.engine.ledger;

/** Hears what moves in a ledger. What is handed to it is valid during the call. */
public interface Entries {
    Entries NONE = new Entries() { };

    /** A transfer was done. Of a POST or VOID, debit and credit are those of its hold. */
    default void onTransfer(Transfer transfer) {
    }

    /** A hold ended by itself. */
    default void onExpired(Transfer hold) {
    }
}
