package io.orrery.simulator.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks whether the money is right. */
final class Audit {
    private final Ledger ledger;
    private final Collection<Account> accounts;

    Audit(Ledger ledger, Collection<Account> accounts) {
        this.ledger = ledger;
        this.accounts = accounts;
    }

    List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (String asset : ledger.assets()) {
            long sum = ledger.street(asset) + ledger.fees(asset);
            for (Account account : accounts) {
                sum += account.balance(asset).total();
            }
            if (sum != 0) {
                findings.add(asset + " does not sum to 0 but " + sum);
            }
        }
        for (Account account : accounts) {
            audit(account, findings);
        }
        return findings;
    }

    private static void audit(Account account, List<String> findings) {
        Map<String, Long> locked = new LinkedHashMap<>();
        for (Order order : account.liveOrders(null)) {
            locked.merge(Clearing.lockedAsset(order), order.locked, Long::sum);
        }
        for (Balance balance : account.balances()) {
            long expected = locked.getOrDefault(balance.asset(), 0L);
            if (balance.locked() != expected) {
                findings.add(account.name() + " " + balance.asset() + ": locked " + balance.locked() + ", by orders " + expected);
            }
            if (balance.free() < 0 && locked.containsKey(balance.asset())) {
                findings.add(account.name() + " " + balance.asset() + ": free " + balance.free());
            }
        }
    }
}
