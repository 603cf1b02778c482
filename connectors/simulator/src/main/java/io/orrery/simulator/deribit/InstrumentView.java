package io.orrery.simulator.deribit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.Listing;

/** A contract's own data, as Deribit shows them. */
public final class InstrumentView {
    private static final int LEVERAGE = 50;

    private final Exchange exchange;

    InstrumentView(Exchange exchange) {
        this.exchange = exchange;
    }

    public ObjectNode of(Instrument instrument) {
        Listing listing = instrument.listing();
        boolean open = exchange.isOpen(listing);
        String type = instrument.inverse() ? "reversed" : "linear";
        ObjectNode json = DeribitJson.object().put("instrument_name", instrument.name())
            .put("instrument_id", instrument.number()).put("kind", "future").put("future_type", type)
            .put("instrument_type", type).put("base_currency", listing.base()).put("quote_currency", listing.quote())
            .put("counter_currency", listing.quote()).put("settlement_currency", listing.settlement())
            .put("settlement_period", instrument.perpetual() ? "perpetual" : "month").put("price_index", instrument.index())
            .put("is_active", open).put("state", open ? "open" : "locked").put("rfq", false)
            .put("max_leverage", LEVERAGE).put("creation_timestamp", instrument.createdMillis())
            .put("expiration_timestamp", instrument.expiresMillis());
        json.putArray("tick_size_steps");
        json.set("tick_size", DeribitJson.number(instrument.tick()));
        json.set("min_trade_amount", DeribitJson.number(listing.quantity(listing.minQuantity())));
        if (instrument.inverse()) {
            json.put("contract_size", instrument.contractSize().intValueExact());
        } else {
            json.set("contract_size", DeribitJson.number(instrument.contractSize()));
        }
        json.set("maker_commission", AccountView.rate(exchange.rules().makerPartsPerMillion()));
        json.set("taker_commission", AccountView.rate(exchange.rules().takerPartsPerMillion()));
        json.put("max_liquidation_commission", 0.0075).put("block_trade_commission", 0.00025)
            .put("block_trade_tick_size", 0.01).put("block_trade_min_trade_amount", 200_000);
        return json;
    }
}
