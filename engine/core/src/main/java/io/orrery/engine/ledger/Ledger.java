package io.orrery.engine.ledger;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Double entry: each transfer debits one account and credits another of the same asset, so that all debits are all credits after
 * every event. A transfer is done or refused as a whole, once, whatever its id; a group of them likewise. Nothing is ever
 * changed afterwards: what was wrong is put right by another transfer.
 *
 * <p>Opening an account may allocate; a transfer does not.
 */
public final class Ledger {
    /** Transfers of one group at most. */
    public static final int MAX_GROUP = 16;

    private final Map<AccountKey, LedgerAccount> byKey = new LinkedHashMap<>();
    private final List<LedgerAccount> accounts = new ArrayList<>();
    private final Holds holds;
    private final History history;
    private final Rules rules;
    private Entries entries = Entries.NONE;
    private long lastId;

    /**
     * Creates an empty ledger.
     *
     * @param holds most holds open at once
     * @param remembered transfers by whose ids a repetition is known
     */
    public Ledger(int holds, int remembered) {
        this.holds = new Holds(holds);
        history = new History(remembered);
        rules = new Rules(accounts, this.holds, history);
    }

    /** Tells of everything that moves from here on. */
    public void tell(Entries listener) {
        entries = listener;
    }

    /** The account of this name; it is opened if it is new. */
    public LedgerAccount open(AccountKey key, Guard guard) {
        LedgerAccount account = byKey.get(key);
        if (account == null) {
            account = new LedgerAccount(accounts.size(), key, guard);
            keep(account);
        }
        return account;
    }

    private void keep(LedgerAccount account) {
        byKey.put(account.key(), account);
        accounts.add(account);
    }

    /** The account of this name, or null. */
    public LedgerAccount find(AccountKey key) {
        return byKey.get(key);
    }

    /** The account with this index. */
    public LedgerAccount account(int index) {
        return accounts.get(index);
    }

    /** How many accounts there are. */
    public int size() {
        return accounts.size();
    }

    /** The highest id that was used. */
    public long lastId() {
        return lastId;
    }

    /** Holds that are neither posted nor released nor expired. */
    public int openHolds() {
        return holds.open();
    }

    /** What an open hold holds, or null if there is none with this id. */
    public Amount held(long id) {
        Hold hold = holds.get(id);
        return hold == null || hold.state != Hold.State.OPEN ? null : hold.transfer.amount();
    }

    /** Does a transfer, or says why not. */
    public Verdict apply(Transfer transfer) {
        Verdict verdict = rules.judge(transfer, lastId);
        if (verdict == Verdict.OK) {
            move(transfer);
            conclude(transfer);
        }
        return verdict;
    }

    /**
     * Does all of the first {@code count} transfers, or none. Their ids rise.
     *
     * @return the verdict on the group: OK, EXISTS if all of it was done before, or what the first refused one was refused for
     */
    public Verdict apply(Transfer[] group, int count) {
        if (count < 1 || count > MAX_GROUP) {
            throw new IllegalArgumentException("a group of " + count + " transfers: allowed are 1 to " + MAX_GROUP);
        }
        long highest = lastId;
        for (int i = 0; i < count; i++) {
            Verdict verdict = rules.judge(group[i], highest);
            if (verdict != Verdict.OK) {
                undo(group, i);
                return verdict == Verdict.EXISTS ? repeated(group, i, count) : verdict;
            }
            move(group[i]);
            highest = group[i].id();
        }
        for (int i = 0; i < count; i++) {
            conclude(group[i]);
        }
        return Verdict.OK;
    }

    /** A group is a repetition only if all of it is: half of another one is no group that ever was. */
    private Verdict repeated(Transfer[] group, int first, int count) {
        if (first > 0) {
            return Verdict.LINKED;
        }
        for (int i = 0; i < count; i++) {
            Transfer done = history.get(group[i].id());
            if (done == null || !done.isSame(group[i])) {
                return Verdict.LINKED;
            }
        }
        return Verdict.EXISTS;
    }

    /** Releases every hold whose time is over. */
    public void expire(long now) {
        if (now < holds.earliest()) {
            return;
        }
        for (Hold hold = holds.first(); hold != null;) {
            Hold next = hold.next;
            long deadline = hold.transfer.deadline();
            if (deadline != 0 && deadline <= now) {
                release(hold);
                holds.resolve(hold, Hold.State.EXPIRED);
                holds.retire(hold);
                entries.onExpired(hold.transfer);
            }
            hold = next;
        }
        holds.findEarliest();
    }

    private void move(Transfer t) {
        LedgerAccount debit = accounts.get(t.debit());
        LedgerAccount credit = accounts.get(t.credit());
        switch (t.kind()) {
            case POSTED -> post(debit, credit, t.amount());
            case PENDING -> {
                debit.debitsPending.add(t.amount());
                credit.creditsPending.add(t.amount());
                holds.add(t);
            }
            case POST -> {
                Hold hold = holds.get(t.pendingId());
                release(hold);
                post(debit, credit, t.amount());
                holds.resolve(hold, Hold.State.POSTED);
            }
            case VOID -> {
                Hold hold = holds.get(t.pendingId());
                release(hold);
                holds.resolve(hold, Hold.State.RELEASED);
            }
            default -> throw new IllegalStateException("kind=" + t.kind());
        }
    }

    private static void post(LedgerAccount debit, LedgerAccount credit, Amount amount) {
        debit.debitsPosted.add(amount);
        credit.creditsPosted.add(amount);
    }

    private void release(Hold hold) {
        accounts.get(hold.transfer.debit()).debitsPending.subtract(hold.transfer.amount());
        accounts.get(hold.transfer.credit()).creditsPending.subtract(hold.transfer.amount());
    }

    /** Takes back the first {@code count} moves of a group, the last one first. */
    private void undo(Transfer[] group, int count) {
        for (int i = count - 1; i >= 0; i--) {
            Transfer t = group[i];
            LedgerAccount debit = accounts.get(t.debit());
            LedgerAccount credit = accounts.get(t.credit());
            if (t.kind() == TransferKind.POSTED || t.kind() == TransferKind.POST) {
                debit.debitsPosted.subtract(t.amount());
                credit.creditsPosted.subtract(t.amount());
            }
            if (t.kind() == TransferKind.PENDING) {
                Hold hold = holds.get(t.id());
                release(hold);
                holds.forget(hold);
            } else if (t.kind() != TransferKind.POSTED) {
                Hold hold = holds.get(t.pendingId());
                debit.debitsPending.add(hold.transfer.amount());
                credit.creditsPending.add(hold.transfer.amount());
                holds.reopen(hold);
            }
        }
    }

    private void conclude(Transfer t) {
        lastId = t.id();
        history.add(t);
        if (t.kind() == TransferKind.POST || t.kind() == TransferKind.VOID) {
            holds.retire(holds.get(t.pendingId()));
        }
        entries.onTransfer(t);
    }

    public void save(StateWriter out) {
        out.section("ledger");
        out.putLong(lastId);
        out.putInt(accounts.size());
        for (int i = 0; i < accounts.size(); i++) {
            accounts.get(i).save(out);
        }
        holds.save(out);
        history.save(out);
    }

    /** Reads what {@link #save} wrote, into a ledger that is empty and of the same size. */
    public void load(StateReader in) {
        in.section("ledger");
        lastId = in.getLong();
        for (int count = in.getInt(); count > 0; count--) {
            keep(LedgerAccount.load(accounts.size(), in));
        }
        holds.load(in);
        history.load(in);
    }
}
