package io.orrery.engine.ledger;

import java.util.List;

/** What a transfer must fulfil to be done. Changes nothing but the accounts that a resolution names, which are its hold's. */
final class Rules {
    private final List<LedgerAccount> accounts;
    private final Holds holds;
    private final History history;

    Rules(List<LedgerAccount> accounts, Holds holds, History history) {
        this.accounts = accounts;
        this.holds = holds;
        this.history = history;
    }

    /**
     * Says whether a transfer can be done.
     *
     * @param highest the highest id used so far, by this group too
     */
    Verdict judge(Transfer t, long highest) {
        if (t.id() <= highest) {
            Transfer done = history.get(t.id());
            return done == null ? Verdict.ID_TOO_OLD : done.isSame(t) ? Verdict.EXISTS : Verdict.EXISTS_OTHERWISE;
        }
        return switch (t.kind()) {
            case POSTED, PENDING -> judgeNew(t);
            case POST, VOID -> judgeResolution(t);
        };
    }

    private Verdict judgeNew(Transfer t) {
        if (t.debit() < 0 || t.credit() < 0 || t.debit() >= accounts.size() || t.credit() >= accounts.size()) {
            return Verdict.UNKNOWN_ACCOUNT;
        }
        LedgerAccount debit = accounts.get(t.debit());
        LedgerAccount credit = accounts.get(t.credit());
        if (debit == credit) {
            return Verdict.SAME_ACCOUNT;
        }
        if (!debit.key().asset().equals(credit.key().asset())) {
            return Verdict.TWO_LEDGERS;
        }
        if (t.amount().isZero()) {
            return Verdict.NO_AMOUNT;
        }
        if (t.kind() == TransferKind.PENDING && holds.isFull()) {
            return Verdict.FULL;
        }
        boolean pending = t.kind() == TransferKind.PENDING;
        if (!(pending ? debit.debitsPending : debit.debitsPosted).canTake(t.amount())
            || !(pending ? credit.creditsPending : credit.creditsPosted).canTake(t.amount())) {
            return Verdict.OVERFLOW;
        }
        return debit.coversDebit(t.amount()) && credit.coversCredit(t.amount()) ? Verdict.OK : Verdict.NOT_COVERED;
    }

    private Verdict judgeResolution(Transfer t) {
        Hold hold = holds.get(t.pendingId());
        if (hold == null) {
            return Verdict.UNKNOWN_HOLD;
        }
        switch (hold.state) {
            case POSTED -> {
                return Verdict.ALREADY_POSTED;
            }
            case RELEASED -> {
                return Verdict.ALREADY_RELEASED;
            }
            case EXPIRED -> {
                return Verdict.ALREADY_EXPIRED;
            }
            default -> t.between(hold.transfer.debit(), hold.transfer.credit());
        }
        if (t.kind() == TransferKind.VOID) {
            return Verdict.OK;
        }
        if (t.amount().isZero()) {
            return Verdict.NO_AMOUNT;
        }
        if (!t.amount().isAtMost(hold.transfer.amount())) {
            return Verdict.MORE_THAN_HELD;
        }
        boolean fits = accounts.get(t.debit()).debitsPosted.canTake(t.amount())
            && accounts.get(t.credit()).creditsPosted.canTake(t.amount());
        return fits ? Verdict.OK : Verdict.OVERFLOW;
    }
}
