package io.orrery.node.ledger;

import io.orrery.engine.ledger.AccountKey;
import io.orrery.engine.ledger.Ledger;
import io.orrery.engine.ledger.Transfer;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A transfer, with both of its sides.
 *
 * @param sequence of the event that it follows from
 * @param kind posted, pending, post or void
 * @param debit an account as account/book, and what else it is about
 * @param hold the transfer that it posts or voids, 0 for none
 */
public record Entry(
    long sequence, long time, long id, String kind, String purpose, String asset, BigDecimal amount, String debit,
    String credit, long hold) {

    static Entry of(Ledger ledger, Transfer transfer, long time) {
        AccountKey debit = ledger.account(transfer.debit()).key();
        AccountKey credit = ledger.account(transfer.credit()).key();
        return new Entry(
            transfer.cause(), time, transfer.id(), lower(transfer.kind()), lower(transfer.purpose()), debit.asset(),
            Balance.decimal(transfer.amount().toBigInteger()), Balance.name(debit), Balance.name(credit), transfer.pendingId());
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
