package io.orrery.node.ledger;

import io.orrery.engine.ledger.Ledger;
import io.orrery.engine.ledger.LedgerAccount;
import io.orrery.engine.ledger.Transfer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Every transfer of a ledger that touches an account which is asked for, in the order of its events. */
public final class EntryLines implements LedgerReading.Listener {
    private final Predicate<LedgerAccount> wanted;
    private final Consumer<Entry> lines;

    public EntryLines(Predicate<LedgerAccount> wanted, Consumer<Entry> lines) {
        this.wanted = wanted;
        this.lines = lines;
    }

    @Override
    public void onTransfer(Ledger ledger, Transfer transfer, long time) {
        if (wanted.test(ledger.account(transfer.debit())) || wanted.test(ledger.account(transfer.credit()))) {
            lines.accept(Entry.of(ledger, transfer, time));
        }
    }
}
