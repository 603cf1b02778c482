package io.orrery.engine.ledger;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.math.BigInteger;

/** One account of a ledger: four sums that only the ledger changes. */
public final class LedgerAccount {
    private final int index;
    private final AccountKey key;
    private final Guard guard;
    final Amount debitsPending = new Amount();
    final Amount debitsPosted = new Amount();
    final Amount creditsPending = new Amount();
    final Amount creditsPosted = new Amount();
    private final Amount scratch = new Amount();

    LedgerAccount(int index, AccountKey key, Guard guard) {
        this.index = index;
        this.key = key;
        this.guard = guard;
    }

    /** Its number in the ledger, from 0 in the order of opening. */
    public int index() {
        return index;
    }

    public AccountKey key() {
        return key;
    }

    public Amount debitsPending() {
        return debitsPending;
    }

    public Amount debitsPosted() {
        return debitsPosted;
    }

    public Amount creditsPending() {
        return creditsPending;
    }

    public Amount creditsPosted() {
        return creditsPosted;
    }

    /**
     * What was debited more than credited, posted, in units of 10<sup>-scale</sup>.
     *
     * @throws ArithmeticException if it is no whole number of them that fits 63 bits
     */
    public long net(int scale) {
        boolean debited = creditsPosted.isAtMost(debitsPosted);
        scratch.set(debited ? debitsPosted : creditsPosted);
        scratch.subtract(debited ? creditsPosted : debitsPosted);
        return debited ? scratch.units(scale) : -scratch.units(scale);
    }

    /** What is posted, on the side on which the account grows; below zero if the other side outweighs it. Allocates. */
    public BigInteger balance() {
        return balance(debitsPosted, creditsPosted);
    }

    /** What is pending, likewise. Allocates. */
    public BigInteger pending() {
        return balance(debitsPending, creditsPending);
    }

    private BigInteger balance(Amount debits, Amount credits) {
        BigInteger difference = debits.toBigInteger().subtract(credits.toBigInteger());
        return key.code().normal() == Code.Normal.DEBIT ? difference : difference.negate();
    }

    /** True if a debit of this much more is covered. */
    boolean coversDebit(Amount amount) {
        return guard != Guard.DEBITS_WITHIN_CREDITS || covers(debitsPending, debitsPosted, amount, creditsPosted);
    }

    /** True if a credit of this much more is covered. */
    boolean coversCredit(Amount amount) {
        return guard != Guard.CREDITS_WITHIN_DEBITS || covers(creditsPending, creditsPosted, amount, debitsPosted);
    }

    private boolean covers(Amount pending, Amount posted, Amount more, Amount bound) {
        scratch.set(pending);
        scratch.add(posted);
        if (!scratch.canTake(more)) {
            return false;
        }
        scratch.add(more);
        return scratch.isAtMost(bound);
    }

    void save(StateWriter out) {
        key.save(out);
        out.putInt(guard.ordinal());
        debitsPending.save(out);
        debitsPosted.save(out);
        creditsPending.save(out);
        creditsPosted.save(out);
    }

    static LedgerAccount load(int index, StateReader in) {
        LedgerAccount account = new LedgerAccount(index, AccountKey.load(in), Guard.values()[in.getInt()]);
        account.debitsPending.load(in);
        account.debitsPosted.load(in);
        account.creditsPending.load(in);
        account.creditsPosted.load(in);
        return account;
    }
}
