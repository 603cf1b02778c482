package io.orrery.engine.ledger;

/** A pending transfer, and what became of it. */
final class Hold {
    /** How a hold stands. Only an open one can be posted or released. */
    enum State { OPEN, POSTED, RELEASED, EXPIRED }

    final Transfer transfer = new Transfer();
    State state;
    Hold previous;
    Hold next;
}
