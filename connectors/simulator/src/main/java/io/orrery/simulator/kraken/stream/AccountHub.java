package io.orrery.simulator.kraken.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.ExchangeListener;
import io.orrery.simulator.exchange.OrderEvent;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.LedgerEntry;
import io.orrery.simulator.kraken.stream.Executions.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells the account's streams what happens to its orders and its money, in order, soon after it happened. */
public final class AccountHub implements ExchangeListener {
    private final Kraken kraken;
    private final Executions executions;
    private final Set<AccountStream> streams = new LinkedHashSet<>();
    private final List<Entry> orders = new ArrayList<>();
    private final List<ObjectNode> money = new ArrayList<>();

    public AccountHub(Kraken kraken) {
        this.kraken = kraken;
        executions = new Executions(kraken);
        kraken.exchange().listen(this);
    }

    Kraken kraken() {
        return kraken;
    }

    @Override
    public void orderChanged(OrderEvent event) {
        if (event.order().account() == kraken.account()) {
            orders.addAll(executions.of(event));
            if (event.fill() != null) {
                for (LedgerEntry entry : kraken.ledger().book(event.fill())) {
                    money.add(Balances.update(entry));
                }
            }
        }
    }

    /** Sends what has happened. */
    public void flush() {
        if (orders.isEmpty() && money.isEmpty()) {
            return;
        }
        for (AccountStream stream : List.copyOf(streams)) {
            stream.tell(orders, money);
        }
        orders.clear();
        money.clear();
    }

    public void beat(long nowNanos) {
        streams.forEach(stream -> stream.beat(nowNanos));
    }

    void enter(AccountStream stream) {
        streams.add(stream);
    }

    void leave(AccountStream stream) {
        streams.remove(stream);
    }
}
