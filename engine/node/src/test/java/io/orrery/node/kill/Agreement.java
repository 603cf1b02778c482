package io.orrery.node.kill;

import io.orrery.engine.ledger.Amount;
import io.orrery.engine.ledger.Code;
import io.orrery.engine.ledger.LedgerAccount;
import io.orrery.engine.position.Position;
import io.orrery.engine.state.EngineState;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether what a node knows of an account is what is true there, order by order and to the unit. */
final class Agreement {
    private final EngineState state;
    private final int accountId;
    private final String venue;
    private final Truth truth;
    private final List<String> faults = new ArrayList<>();

    private Agreement(EngineState state, int accountId, String venue, Truth truth) {
        this.state = state;
        this.accountId = accountId;
        this.venue = venue;
        this.truth = truth;
    }

    /**
     * Returns what does not agree.
     *
     * @param sent the orders that any session sent to the account
     * @param fates what is known of the latest of them, all that are open among them
     */
    static List<String> faults(
        EngineState state, int accountId, String venue, Truth truth, Set<Long> sent, Map<Long, Known.Fate> fates) {
        Agreement agreement = new Agreement(state, accountId, venue, truth);
        truth.findings().forEach(agreement::fault);
        agreement.balances();
        agreement.positions();
        agreement.orders(sent, fates);
        return agreement.faults;
    }

    /** Likewise of money and positions alone. */
    static List<String> ofMoney(EngineState state, int accountId, String venue, Truth truth) {
        Agreement agreement = new Agreement(state, accountId, venue, truth);
        agreement.balances();
        agreement.positions();
        return agreement.faults;
    }

    private void fault(String what) {
        faults.add(venue + ": " + what);
    }

    private void balances() {
        for (Map.Entry<String, BigDecimal> theirs : truth.balances().entrySet()) {
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < state.ledger().size(); i++) {
                LedgerAccount held = state.ledger().account(i);
                boolean cash = held.key().code() == Code.CASH || held.key().code() == Code.MARGIN;
                if (cash && held.key().accountId() == accountId && held.key().asset().equals(theirs.getKey())) {
                    sum = sum.add(held.balance());
                }
            }
            BigDecimal ours = new BigDecimal(sum, Amount.SCALE);
            if (ours.compareTo(theirs.getValue()) != 0) {
                fault(theirs.getKey() + " is " + theirs.getValue() + ", known as " + ours.stripTrailingZeros().toPlainString());
            }
        }
    }

    private void positions() {
        BigDecimal theirs = truth.positions().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal ours = BigDecimal.ZERO;
        for (int i = 0; i < state.portfolio().size(); i++) {
            Position position = state.portfolio().at(i);
            if (position.accountId() == accountId && !position.instrument().isSpot()) {
                ours = ours.add(BigDecimal.valueOf(position.quantity(), position.instrument().quantityScale()));
            }
        }
        if (ours.compareTo(theirs) != 0) {
            fault("position is " + theirs + ", known as " + ours);
        }
    }

    private void orders(Set<Long> sent, Map<Long, Known.Fate> fates) {
        Map<Long, Truth.Placed> there = new HashMap<>();
        for (Truth.Placed placed : truth.orders()) {
            if (placed.ours() != 0 && !sent.contains(placed.ours())) {
                fault("phantom: " + placed + " was sent by no session");
            }
            if (placed.ours() != 0 && there.put(placed.ours(), placed) != null) {
                fault("duplicate: " + placed);
            }
        }
        for (Map.Entry<Long, Known.Fate> each : fates.entrySet()) {
            if (each.getValue().accountId() == accountId) {
                compare(each.getKey(), each.getValue(), there.get(each.getKey()));
            }
        }
        there.values().stream().filter(placed -> placed.live() && !fates.containsKey(placed.ours()))
            .forEach(placed -> fault("lost: " + placed));
    }

    private void compare(long id, Known.Fate fate, Truth.Placed placed) {
        BigDecimal theirs = placed == null ? BigDecimal.ZERO : placed.filled();
        boolean live = placed != null && placed.live();
        if (live != fate.isOpen() || fate.filled().compareTo(theirs) != 0) {
            fault("lost: " + Long.toHexString(id) + " is " + fate + " here, there " + (placed == null ? "nothing" : placed));
        }
    }
}
