package io.orrery.simulator.deribit.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.deribit.Arguments;
import io.orrery.simulator.deribit.Credits.Price;
import io.orrery.simulator.deribit.CurrencyName;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitError;
import io.orrery.simulator.deribit.DeribitJson;
import io.orrery.simulator.deribit.Instrument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What there is to trade, and in what. */
final class InstrumentMethods {
    static final List<String> KINDS =
        List.of("future", "option", "spot", "future_combo", "option_combo", "combo", "any");
    private static final List<String> WITH_FUTURES = List.of("future", "any");

    private final Deribit deribit;

    InstrumentMethods(Deribit deribit) {
        this.deribit = deribit;
    }

    void serve(Methods methods) {
        methods.open("get_currencies", call -> currencies());
        methods.openAt(Price.INSTRUMENTS, "get_instruments", this::instruments);
        methods.open("get_instrument", call -> deribit.views().instruments().of(deribit.instrument(call.arguments())));
        methods.open("get_contract_size", this::contractSize);
        methods.open("get_index_price_names", this::indices);
        methods.open("get_index_price", this::index);
        methods.open("get_book_summary_by_currency", this::summaries);
        methods.open("get_book_summary_by_instrument", call ->
            DeribitJson.array().add(deribit.views().market().summary(deribit.instrument(call.arguments()))));
    }

    /** Those of the kind and the currency that are asked for; a currency need not be given. */
    static List<Instrument> asked(Deribit deribit, Arguments arguments) {
        String kind = arguments.among("kind", KINDS);
        String currency = arguments.text("currency", "any");
        if (!currency.equals("any")) {
            CurrencyName.of(currency);
        }
        List<Instrument> found = new ArrayList<>();
        for (Instrument instrument : deribit.catalogue().all()) {
            if (instrument.isOf(currency) && (kind == null || WITH_FUTURES.contains(kind))) {
                found.add(instrument);
            }
        }
        return found;
    }

    private static JsonNode currencies() {
        ArrayNode json = DeribitJson.array();
        for (CurrencyName currency : CurrencyName.values()) {
            json.addObject().put("currency", currency.name()).put("currency_long", currency.text())
                .put("coin_type", currency.coinType()).put("decimals", currency.decimals()).put("min_confirmations", 1)
                .put("withdrawal_fee", 0.0001).put("min_withdrawal_fee", 0.0001).put("network_fee", 0.0001)
                .put("network_currency", currency.name()).put("in_cross_collateral_pool", false)
                .putArray("withdrawal_priorities");
        }
        return json;
    }

    private JsonNode instruments(Call call) {
        boolean expired = call.arguments().flag("expired");
        List<Instrument> asked = asked(deribit, call.arguments());
        return each(expired ? List.of() : asked, deribit.views().instruments()::of);
    }

    private JsonNode summaries(Call call) {
        call.arguments().needed("currency");
        return each(asked(deribit, call.arguments()), deribit.views().market()::summary);
    }

    private JsonNode contractSize(Call call) {
        ObjectNode whole = deribit.views().instruments().of(deribit.instrument(call.arguments()));
        ObjectNode json = DeribitJson.object();
        json.set("contract_size", whole.get("contract_size"));
        return json;
    }

    /** Names, or for who asks for more, what there is of each besides. */
    private JsonNode indices(Call call) {
        boolean extended = call.arguments().flag("extended");
        ArrayNode json = DeribitJson.array();
        for (Instrument instrument : deribit.catalogue().all()) {
            if (instrument.perpetual() && extended) {
                json.addObject().put("name", instrument.index()).put("future_combo_creation_enabled", false)
                    .put("option_combo_creation_enabled", false);
            } else if (instrument.perpetual()) {
                json.add(instrument.index());
            }
        }
        return json;
    }

    private JsonNode index(Call call) {
        Instrument instrument = deribit.catalogue().ofIndex(call.arguments().needed("index_name"));
        if (instrument == null) {
            throw DeribitError.parameter("index_name", "wrong format");
        }
        ObjectNode json = DeribitJson.object();
        json.set("index_price", DeribitJson.number(deribit.views().market().index(instrument)));
        json.set("estimated_delivery_price", json.get("index_price"));
        return json;
    }

    private static ArrayNode each(List<Instrument> instruments, Function<Instrument, ObjectNode> view) {
        ArrayNode json = DeribitJson.array();
        instruments.forEach(instrument -> json.add(view.apply(instrument)));
        return json;
    }
}
