package io.orrery.simulator.deribit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.matching.SelfTrade;
import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.Position;
import io.orrery.simulator.exchange.PriceSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What the account has in a currency, as Deribit shows it. */
public final class AccountView {
    private static final int ACCOUNT_ID = 1_001;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int COIN_DECIMALS = 8;

    private final Catalogue catalogue;
    private final Exchange exchange;
    private final Account account;
    private final OrderDesk desk;
    private final long openedMillis;

    AccountView(Catalogue catalogue, Exchange exchange, Account account, OrderDesk desk) {
        this.catalogue = catalogue;
        this.exchange = exchange;
        this.account = account;
        this.desk = desk;
        openedMillis = exchange.now() / 1_000_000;
    }

    /** Who it belongs to. */
    public ObjectNode owner() {
        return DeribitJson.object().put("id", ACCOUNT_ID).put("system_name", account.name()).put("username", account.name())
            .put("type", "main").put("login_enabled", true).put("email", account.name() + "@example.com")
            .put("security_keys_enabled", false).put("mmp_enabled", false).put("interuser_transfers_enabled", false)
            .put("creation_timestamp", openedMillis).put("receive_notifications", false)
            .put("self_trading_reject_mode", desk.selfTrade() == SelfTrade.CANCEL_MAKER ? "cancel_maker" : "reject_taker");
    }

    /** As the channel of the portfolio tells it, and the methods too. */
    public ObjectNode portfolio(CurrencyName currency) {
        String name = currency.name();
        BigDecimal balance = exchange.money(account.balance(name).total());
        BigDecimal equity = exchange.money(exchange.equity(account, name));
        BigDecimal initial = exchange.money(exchange.margin(account, name));
        BigDecimal realised = BigDecimal.ZERO;
        BigDecimal delta = BigDecimal.ZERO;
        for (Position position : account.positions()) {
            Instrument instrument = catalogue.of(position.listing());
            if (instrument.currency().equals(name)) {
                realised = realised.add(exchange.money(position.realised() + position.funding() - position.fees()));
                delta = delta.add(delta(instrument, position));
            }
        }
        ObjectNode json = DeribitJson.object().put("currency", name).put("portfolio_margining_enabled", false)
            .put("cross_collateral_enabled", false).put("margin_model", "segregated_sm");
        put(json, "balance", balance);
        put(json, "equity", equity);
        put(json, "margin_balance", equity);
        put(json, "initial_margin", initial);
        put(json, "maintenance_margin", initial.divide(BigDecimal.valueOf(2)));
        put(json, "projected_initial_margin", initial);
        put(json, "projected_maintenance_margin", initial.divide(BigDecimal.valueOf(2)));
        put(json, "available_funds", equity.subtract(initial));
        put(json, "available_withdrawal_funds", equity.subtract(initial).min(balance));
        put(json, "futures_session_rpl", realised);
        put(json, "futures_session_upl", equity.subtract(balance));
        put(json, "futures_pl", realised.add(equity).subtract(balance));
        put(json, "session_rpl", realised);
        put(json, "session_upl", equity.subtract(balance));
        put(json, "total_pl", realised.add(equity).subtract(balance));
        put(json, "delta_total", delta);
        put(json, "projected_delta_total", delta);
        for (String none : List.of("options_delta", "options_gamma", "options_pl", "options_session_rpl",
            "options_session_upl", "options_theta", "options_value", "options_vega", "fee_balance", "spot_reserve",
            "additional_reserve", "estimated_liquidation_ratio")) {
            put(json, none, BigDecimal.ZERO);
        }
        for (String map : List.of("delta_total_map", "options_gamma_map", "options_theta_map", "options_vega_map")) {
            json.putObject(map);
        }
        return json;
    }

    /** Limits and fees, for who asks for more: fees by index and kind of instrument. */
    public void extend(ObjectNode json) {
        json.set("limits", Credits.described());
        ObjectNode fees = json.putObject("fees");
        for (Instrument instrument : catalogue.all()) {
            if (instrument.isOf(json.get("currency").asText())) {
                ObjectNode fee = fees.withObject("/" + instrument.index())
                    .withObject("/" + (instrument.perpetual() ? "perpetual" : "future")).withObject("/default");
                fee.put("type", "relative");
                fee.set("taker", rate(exchange.rules().takerPartsPerMillion()));
                fee.set("maker", rate(exchange.rules().makerPartsPerMillion()));
            }
        }
    }

    static JsonNode rate(int partsPerMillion) {
        return DeribitJson.number(BigDecimal.valueOf(partsPerMillion).divide(MILLION));
    }

    private BigDecimal delta(Instrument instrument, Position position) {
        BigDecimal size = instrument.listing().quantity(position.size());
        BigDecimal mark = instrument.listing().price(exchange.price(instrument.listing(), PriceSource.MARK));
        return instrument.inverse() ? size.divide(mark, COIN_DECIMALS, RoundingMode.HALF_EVEN) : size;
    }

    private static void put(ObjectNode json, String name, BigDecimal value) {
        json.set(name, DeribitJson.money(value));
    }
}
