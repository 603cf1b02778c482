package io.orrery.node.ledger;

import io.orrery.engine.ledger.AccountKey;
import io.orrery.engine.ledger.Amount;
import io.orrery.engine.ledger.LedgerAccount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/**
 * How an account of the ledger stands, on the side on which it grows.
 *
 * @param book what it is for: cash, position, fees, realised, margin, funding, outside or break
 * @param instrument its id, 0 if it is about none
 * @param leg long or short, where they are held apart
 * @param held what is pending
 */
public record Balance(
    String asset, String book, int account, int instrument, String leg, BigDecimal balance, BigDecimal held) {

    static Balance of(LedgerAccount account) {
        AccountKey key = account.key();
        return new Balance(key.asset(), book(key), key.accountId(), key.instrumentId(), key.leg().text(),
            decimal(account.balance()), decimal(account.pending()));
    }

    /** An account in one word or more, as entries name it. */
    static String name(AccountKey key) {
        String instrument = key.instrumentId() == 0 ? "" : "/" + key.instrumentId();
        String leg = key.leg().text().isEmpty() ? "" : "/" + key.leg().text();
        return key.accountId() + "/" + book(key) + instrument + leg;
    }

    /** Of units of 10<sup>-18</sup>, without needless zeros. */
    static BigDecimal decimal(BigInteger units) {
        BigDecimal amount = new BigDecimal(units, Amount.SCALE).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    private static String book(AccountKey key) {
        return key.code().name().toLowerCase(Locale.ROOT);
    }

    boolean isZero() {
        return balance.signum() == 0 && held.signum() == 0;
    }
}
