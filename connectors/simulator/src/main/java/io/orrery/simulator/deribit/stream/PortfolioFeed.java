package io.orrery.simulator.deribit.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.deribit.CurrencyName;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.exchange.OrderEvent;
import io.orrery.simulator.faults.FrameKind;
import java.util.List;
import java.util.Locale;

/** What the account has in a currency, whenever it has more or less of it, or its orders bind another part. */
final class PortfolioFeed implements Feed {
    private final Deribit deribit;
    private final CurrencyName currency;
    private boolean changed;

    private PortfolioFeed(Deribit deribit, CurrencyName currency) {
        this.deribit = deribit;
        this.currency = currency;
    }

    /** Null if there is no such currency. */
    static Feed of(Deribit deribit, String name) {
        for (CurrencyName currency : CurrencyName.values()) {
            if (currency.name().equals(name.toUpperCase(Locale.ROOT))) {
                return new PortfolioFeed(deribit, currency);
            }
        }
        return null;
    }

    @Override
    public FrameKind kind() {
        return FrameKind.PRIVATE;
    }

    @Override
    public void orderChanged(OrderEvent event) {
        changed |= event.order().listing().settlement().equals(currency.name());
    }

    @Override
    public void moneyChanged(String asset) {
        changed |= asset.equals(currency.name());
    }

    @Override
    public JsonNode snapshot() {
        return deribit.views().accounts().portfolio(currency);
    }

    @Override
    public List<JsonNode> updates() {
        if (!changed) {
            return List.of();
        }
        changed = false;
        return List.of(snapshot());
    }
}
