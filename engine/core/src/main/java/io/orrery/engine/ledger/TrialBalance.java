package io.orrery.engine.ledger;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/**
 * All debits and all credits of each asset, added up anew from the accounts: if they differ, the books are wrong.
 *
 * @param debits posted, in units of 10<sup>-18</sup>; debitsHeld what is pending
 * @param credits likewise
 */
public record TrialBalance(String asset, BigInteger debits, BigInteger credits, BigInteger debitsHeld, BigInteger creditsHeld) {

    /** That of each asset of a ledger, by its name. */
    public static Map<String, TrialBalance> of(Ledger ledger) {
        Map<String, TrialBalance> byAsset = new TreeMap<>();
        for (int i = 0; i < ledger.size(); i++) {
            LedgerAccount account = ledger.account(i);
            byAsset.merge(account.key().asset(), of(account), TrialBalance::plus);
        }
        return byAsset;
    }

    private static TrialBalance of(LedgerAccount account) {
        return new TrialBalance(account.key().asset(),
            account.debitsPosted().toBigInteger(), account.creditsPosted().toBigInteger(),
            account.debitsPending().toBigInteger(), account.creditsPending().toBigInteger());
    }

    private TrialBalance plus(TrialBalance other) {
        return new TrialBalance(asset, debits.add(other.debits), credits.add(other.credits),
            debitsHeld.add(other.debitsHeld), creditsHeld.add(other.creditsHeld));
    }

    public boolean isBalanced() {
        return debits.equals(credits) && debitsHeld.equals(creditsHeld);
    }
}
