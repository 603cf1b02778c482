package io.orrery.node.ledger;

import io.orrery.engine.ledger.Ledger;
import io.orrery.engine.ledger.LedgerAccount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** How all accounts of a ledger stand, by asset, account and book; those without anything are left out. */
public record Balances(String session, List<Balance> balances) {

    /** @param wanted of which accounts */
    public static Balances of(String session, Ledger ledger, Predicate<LedgerAccount> wanted) {
        List<LedgerAccount> accounts = new ArrayList<>();
        for (int i = 0; i < ledger.size(); i++) {
            accounts.add(ledger.account(i));
        }
        return new Balances(session, accounts.stream()
            .filter(wanted)
            .sorted(Comparator.comparing((LedgerAccount each) -> each.key().asset())
                .thenComparing(each -> each.key().accountId())
                .thenComparing(each -> each.key().code())
                .thenComparing(LedgerAccount::index))
            .map(Balance::of)
            .filter(each -> !each.isZero())
            .toList());
    }
}
