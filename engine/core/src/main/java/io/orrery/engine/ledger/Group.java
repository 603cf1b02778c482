package io.orrery.engine.ledger;

/** The transfers of one event, done together or not at all. Used again for the next event. */
final class Group {
    private final Transfer[] transfers = new Transfer[Ledger.MAX_GROUP];
    private final Ledger ledger;
    private int count;
    private long cause;

    Group(Ledger ledger) {
        this.ledger = ledger;
        for (int i = 0; i < transfers.length; i++) {
            transfers[i] = new Transfer();
        }
    }

    Group begin(long sequence) {
        count = 0;
        cause = sequence;
        return this;
    }

    /** Moves units of 10<sup>-scale</sup> from one account to the other; the other way if they are below zero. */
    void move(LedgerAccount debit, LedgerAccount credit, Purpose purpose, long units, int scale) {
        if (units != 0) {
            int from = units > 0 ? debit.index() : credit.index();
            int to = units > 0 ? credit.index() : debit.index();
            next().posted(id(), from, to, purpose).amount(units, scale).cause(cause);
            count++;
        }
    }

    /** Holds units until they are posted or released. Returns the id of the hold. */
    long hold(LedgerAccount debit, LedgerAccount credit, long units, int scale) {
        next().pending(id(), debit.index(), credit.index(), Purpose.HOLD, 0).amount(units, scale).cause(cause);
        return transfers[count++].id();
    }

    void post(long hold, Purpose purpose, long units, int scale) {
        next().post(id(), hold, purpose).amount(units, scale).cause(cause);
        count++;
    }

    void release(long hold) {
        next().release(id(), hold, Purpose.HOLD).cause(cause);
        count++;
    }

    /**
     * Does what was asked for since {@link #begin}.
     *
     * @throws IllegalStateException if the ledger refuses it: an event that happened can't be refused, so the books are wrong
     */
    void commit() {
        if (count > 0) {
            Verdict verdict = ledger.apply(transfers, count);
            if (verdict != Verdict.OK) {
                throw new IllegalStateException("ledger: " + verdict + " at sequence " + cause);
            }
        }
    }

    private Transfer next() {
        return transfers[count];
    }

    private long id() {
        return ledger.lastId() + count + 1;
    }
}
