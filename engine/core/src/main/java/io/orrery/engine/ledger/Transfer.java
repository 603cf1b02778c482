package io.orrery.engine.ledger;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** One movement between two accounts of a ledger, as asked for. The object is used again: the ledger copies what it keeps. */
public final class Transfer {
    private long id;
    private int debit;
    private int credit;
    private final Amount amount = new Amount();
    private TransferKind kind = TransferKind.POSTED;
    private Purpose purpose = Purpose.TRADE;
    private long pendingId;
    private long deadline;
    private long cause;

    /** Asks for a movement that is done at once. Ids are given out in rising order, and never twice. */
    public Transfer posted(long newId, int debitAccount, int creditAccount, Purpose why) {
        return begin(newId, TransferKind.POSTED, debitAccount, creditAccount, why, 0, 0);
    }

    /**
     * Asks for a hold.
     *
     * @param until engine time at which it is released by itself, 0 for never
     */
    public Transfer pending(long newId, int debitAccount, int creditAccount, Purpose why, long until) {
        return begin(newId, TransferKind.PENDING, debitAccount, creditAccount, why, 0, until);
    }

    /** Asks for {@link #amount()} of what a hold holds to be moved, between its accounts, and for the rest to be released. */
    public Transfer post(long newId, long hold, Purpose why) {
        return begin(newId, TransferKind.POST, 0, 0, why, hold, 0);
    }

    /** Asks for a hold to be released. */
    public Transfer release(long newId, long hold, Purpose why) {
        return begin(newId, TransferKind.VOID, 0, 0, why, hold, 0);
    }

    private Transfer begin(long newId, TransferKind what, int from, int to, Purpose why, long hold, long until) {
        id = newId;
        kind = what;
        debit = from;
        credit = to;
        purpose = why;
        pendingId = hold;
        deadline = until;
        cause = 0;
        amount.clear();
        return this;
    }

    /** Takes the magnitude of a number of units, each of 10<sup>-scale</sup>. */
    public Transfer amount(long units, int scale) {
        amount.set(units, scale);
        return this;
    }

    public Transfer amount(Amount other) {
        amount.set(other);
        return this;
    }

    /** Says which event this follows from, by its sequence. */
    public Transfer cause(long sequence) {
        cause = sequence;
        return this;
    }

    public long id() {
        return id;
    }

    /** The index of the account that is debited. */
    public int debit() {
        return debit;
    }

    /** The index of the account that is credited. */
    public int credit() {
        return credit;
    }

    public Amount amount() {
        return amount;
    }

    public TransferKind kind() {
        return kind;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** The hold that is posted or released. */
    public long pendingId() {
        return pendingId;
    }

    /** When a hold ends by itself, 0 for never. */
    public long deadline() {
        return deadline;
    }

    public long cause() {
        return cause;
    }

    /** Names the accounts of the hold that this posts or releases. */
    void between(int from, int to) {
        debit = from;
        credit = to;
    }

    void set(Transfer other) {
        begin(other.id, other.kind, other.debit, other.credit, other.purpose, other.pendingId, other.deadline);
        amount.set(other.amount);
        cause = other.cause;
    }

    /** True if the same was asked for; what caused it does not matter. */
    boolean isSame(Transfer other) {
        boolean sameAccounts = pendingId != 0 || debit == other.debit && credit == other.credit;
        return id == other.id && kind == other.kind && sameAccounts && purpose == other.purpose
            && pendingId == other.pendingId && deadline == other.deadline && amount.isSame(other.amount);
    }

    void save(StateWriter out) {
        out.putLong(id);
        out.putInt(kind.ordinal());
        out.putInt(debit);
        out.putInt(credit);
        out.putInt(purpose.ordinal());
        out.putLong(pendingId);
        out.putLong(deadline);
        out.putLong(cause);
        amount.save(out);
    }

    void load(StateReader in) {
        id = in.getLong();
        kind = TransferKind.values()[in.getInt()];
        debit = in.getInt();
        credit = in.getInt();
        purpose = Purpose.values()[in.getInt()];
        pendingId = in.getLong();
        deadline = in.getLong();
        cause = in.getLong();
        amount.load(in);
    }
}
