package io.orrery.simulator.deribit.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.orrery.matching.SelfTrade;
import io.orrery.simulator.deribit.Arguments;
import io.orrery.simulator.deribit.CurrencyName;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitJson;
import io.orrery.simulator.deribit.Instrument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Money, positions, and how the account wants to trade. */
final class AccountMethods {
    private static final BigDecimal LEVERAGE = BigDecimal.valueOf(50);
    private static final int DECIMALS = 8;

    private final Deribit deribit;

    AccountMethods(Deribit deribit) {
        this.deribit = deribit;
    }

    void serve(Methods methods) {
        methods.own("get_account_summary", this::summary);
        methods.own("get_account_summaries", this::summaries);
        methods.own("get_subaccounts", this::subaccounts);
        methods.own("get_position", call -> deribit.views().positions().of(deribit.instrument(call.arguments())));
        methods.own("get_positions", this::positions);
        methods.own("get_margins", this::margins);
        methods.setting("set_self_trading_config", this::selfTrading);
        for (String moved : List.of("get_deposits", "get_withdrawals", "get_transfers")) {
            methods.own(moved, call -> none(call.arguments()));
        }
    }

    private JsonNode summary(Call call) {
        ObjectNode json = deribit.views().accounts().portfolio(CurrencyName.of(call.arguments().needed("currency")));
        json.setAll(deribit.views().accounts().owner());
        if (call.arguments().flag("extended")) {
            deribit.views().accounts().extend(json);
        }
        return json;
    }

    private JsonNode summaries(Call call) {
        ObjectNode json = deribit.views().accounts().owner();
        ArrayNode summaries = json.putArray("summaries");
        for (CurrencyName currency : CurrencyName.values()) {
            ObjectNode summary = deribit.views().accounts().portfolio(currency);
            if (call.arguments().flag("extended")) {
                deribit.views().accounts().extend(summary);
            }
            summaries.add(summary);
        }
        return json;
    }

    private JsonNode subaccounts(Call call) {
        ObjectNode json = deribit.views().accounts().owner().put("is_password", true).put("tfa_enabled", false)
            .put("margin_model", "segregated_sm");
        if (call.arguments().flag("with_portfolio")) {
            ObjectNode portfolio = json.putObject("portfolio");
            for (CurrencyName currency : CurrencyName.values()) {
                String name = currency.name().toLowerCase(Locale.ROOT);
                portfolio.set(name, deribit.views().accounts().portfolio(currency).put("currency", name));
            }
        }
        return DeribitJson.array().add(json);
    }

    /** Those that were ever traded. */
    private JsonNode positions(Call call) {
        ArrayNode json = DeribitJson.array();
        for (Instrument instrument : InstrumentMethods.asked(deribit, call.arguments())) {
            if (deribit.account().position(instrument.listing()) != null) {
                json.add(deribit.views().positions().of(instrument));
            }
        }
        return json;
    }

    private JsonNode margins(Call call) {
        Arguments arguments = call.arguments();
        Instrument instrument = deribit.instrument(arguments);
        arguments.needed("amount");
        arguments.needed("price");
        BigDecimal amount = arguments.decimal("amount");
        BigDecimal price = arguments.decimal("price");
        BigDecimal worth = instrument.inverse() ? amount.divide(price, DECIMALS, RoundingMode.HALF_EVEN) : amount.multiply(price);
        ObjectNode ticker = deribit.views().market().ticker(instrument);
        ObjectNode json = DeribitJson.object();
        json.set("buy", DeribitJson.money(worth.divide(LEVERAGE)));
        json.set("sell", json.get("buy"));
        json.set("min_price", ticker.get("min_price"));
        json.set("max_price", ticker.get("max_price"));
        return json;
    }

    private JsonNode selfTrading(Call call) {
        call.arguments().needed("mode");
        String mode = call.arguments().among("mode", List.of("reject_taker", "cancel_maker"));
        deribit.desk().selfTrade(mode.equals("cancel_maker") ? SelfTrade.CANCEL_MAKER : SelfTrade.CANCEL_TAKER);
        return TextNode.valueOf("ok");
    }

    /** Nothing ever comes in or goes out. */
    private static JsonNode none(Arguments arguments) {
        CurrencyName.of(arguments.needed("currency"));
        ObjectNode json = DeribitJson.object();
        json.putArray("data");
        return json.put("count", 0);
    }
}
