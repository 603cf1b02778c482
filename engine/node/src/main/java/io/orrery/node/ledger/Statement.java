package io.orrery.node.ledger;

import io.orrery.engine.ledger.Code;
import io.orrery.engine.ledger.Ledger;
import io.orrery.engine.ledger.LedgerAccount;
import io.orrery.engine.ledger.Transfer;
import io.orrery.engine.ledger.TransferKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** How cash moved, line by line: what a session opened with, each movement with the balance after it, what it closed with. */
public final class Statement implements LedgerReading.Listener {
    private final Predicate<LedgerAccount> wanted;
    private final Consumer<StatementLine> lines;
    /** By the account's index. The transfers of one event are done together, and told one by one: the ledger is ahead of us. */
    private final Map<Integer, BigDecimal> running = new HashMap<>();

    /** @param wanted of which accounts; of them, those of cash are told of */
    public Statement(Predicate<LedgerAccount> wanted, Consumer<StatementLine> lines) {
        this.wanted = account -> account.key().code() == Code.CASH && wanted.test(account);
        this.lines = lines;
    }

    @Override
    public void onOpening(Ledger ledger) {
        total(ledger, "opening");
    }

    @Override
    public void onTransfer(Ledger ledger, Transfer transfer, long time) {
        if (transfer.kind() == TransferKind.POSTED || transfer.kind() == TransferKind.POST) {
            BigDecimal amount = Balance.decimal(transfer.amount().toBigInteger());
            line(ledger.account(transfer.debit()), transfer, time, amount);
            line(ledger.account(transfer.credit()), transfer, time, amount.negate());
        }
    }

    @Override
    public void onEnd(Ledger ledger) {
        total(ledger, "closing");
    }

    private void line(LedgerAccount account, Transfer transfer, long time, BigDecimal amount) {
        if (wanted.test(account)) {
            lines.accept(new StatementLine(
                transfer.cause(), time, account.key().accountId(), account.key().asset(), Entry.lower(transfer.purpose()), amount,
                running.merge(account.index(), amount, BigDecimal::add)));
        }
    }

    private void total(Ledger ledger, String what) {
        for (int i = 0; i < ledger.size(); i++) {
            LedgerAccount account = ledger.account(i);
            if (wanted.test(account) && account.balance().signum() != 0) {
                running.putIfAbsent(account.index(), Balance.decimal(account.balance()));
                lines.accept(new StatementLine(
                    0, 0, account.key().accountId(), account.key().asset(), what, BigDecimal.ZERO,
                    Balance.decimal(account.balance())));
            }
        }
    }
}
