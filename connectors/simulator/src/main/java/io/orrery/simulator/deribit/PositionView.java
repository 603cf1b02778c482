package io.orrery.simulator.deribit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.Position;
import io.orrery.simulator.exchange.PriceSource;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A position, as Deribit shows it. */
public final class PositionView {
    private static final int LEVERAGE = 50;
    private static final int COIN_DECIMALS = 8;
    private static final int PRICE_DECIMALS = 4;

    private final Exchange exchange;
    private final Account account;
    private final MarketView market;

    PositionView(Exchange exchange, Account account, MarketView market) {
        this.exchange = exchange;
        this.account = account;
        this.market = market;
    }

    /** Also where there is none. */
    public ObjectNode of(Instrument instrument) {
        Listing listing = instrument.listing();
        Position position = account.position(listing);
        BigDecimal mark = market.mark(instrument);
        BigDecimal size = size(instrument);
        BigDecimal worth = instrument.inverse() ? size.divide(mark, COIN_DECIMALS, RoundingMode.HALF_EVEN) : size;
        BigDecimal floating = position == null ? BigDecimal.ZERO
            : exchange.money(position.unrealised(exchange.price(listing, PriceSource.MARK)));
        BigDecimal realised = position == null ? BigDecimal.ZERO : exchange.money(position.realised());
        BigDecimal bound = worth.abs().multiply(instrument.inverse() ? BigDecimal.ONE : mark)
            .divide(BigDecimal.valueOf(LEVERAGE), COIN_DECIMALS, RoundingMode.HALF_EVEN);
        ObjectNode json = DeribitJson.object().put("instrument_name", instrument.name()).put("kind", "future")
            .put("direction", size.signum() > 0 ? "buy" : size.signum() < 0 ? "sell" : "zero").put("leverage", LEVERAGE);
        put(json, "size", size);
        put(json, "size_currency", worth);
        put(json, "delta", worth);
        put(json, "average_price", position == null ? BigDecimal.ZERO
            : position.averagePrice().setScale(PRICE_DECIMALS, RoundingMode.HALF_EVEN));
        put(json, "mark_price", mark);
        put(json, "index_price", market.index(instrument));
        put(json, "settlement_price", listing.price(listing.startPrice()));
        put(json, "estimated_liquidation_price", BigDecimal.ZERO);
        put(json, "initial_margin", bound);
        put(json, "maintenance_margin", bound.divide(BigDecimal.valueOf(2)));
        put(json, "open_orders_margin", BigDecimal.ZERO);
        put(json, "floating_profit_loss", floating);
        put(json, "realized_profit_loss", realised);
        put(json, "total_profit_loss", floating.add(realised));
        if (instrument.perpetual()) {
            put(json, "realized_funding", position == null ? BigDecimal.ZERO : exchange.money(position.funding()));
        }
        return json;
    }

    /** Negative if short. */
    public BigDecimal size(Instrument instrument) {
        Position position = account.position(instrument.listing());
        return position == null ? BigDecimal.ZERO : instrument.listing().quantity(position.size());
    }

    private static void put(ObjectNode json, String name, BigDecimal value) {
        json.set(name, DeribitJson.money(value));
    }
}
