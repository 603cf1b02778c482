package io.orrery.node.ledger;

import io.orrery.engine.ledger.TrialBalance;
import java.math.BigDecimal;

/** The sums of an asset's accounts: if debits and credits differ, posted or held, the books are wrong. */
public record Trial(
    String asset, BigDecimal debits, BigDecimal credits, BigDecimal debitsHeld, BigDecimal creditsHeld, boolean balanced) {

    /** Of a trial balance, in decimals. */
    public static Trial of(TrialBalance sums) {
        return new Trial(
            sums.asset(), Balance.decimal(sums.debits()), Balance.decimal(sums.credits()),
            Balance.decimal(sums.debitsHeld()), Balance.decimal(sums.creditsHeld()), sums.isBalanced());
    }
}
