package io.orrery.simulator.deribit.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.deribit.Arguments;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitError;
import io.orrery.simulator.deribit.DeribitJson;
import io.orrery.simulator.deribit.FundingTape;
import io.orrery.simulator.deribit.Instrument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Books, tickers and funding. */
final class MarketMethods {
    private static final int DEPTH = 5;
    private static final int DEEPEST = 10_000;
    private static final int RATE_DECIMALS = 12;
    private static final BigDecimal HOURS = BigDecimal.valueOf(8);

    private final Deribit deribit;

    MarketMethods(Deribit deribit) {
        this.deribit = deribit;
    }

    void serve(Methods methods) {
        methods.open("get_order_book", call -> deribit.views().market().book(
            deribit.instrument(call.arguments()), call.arguments().count("depth", DEPTH, DEEPEST)));
        methods.open("ticker", call -> deribit.views().market().ticker(deribit.instrument(call.arguments())));
        methods.open("get_funding_rate_value", this::fundingValue);
        methods.open("get_funding_rate_history", this::fundingHistory);
        methods.open("get_funding_chart_data", this::fundingChart);
    }

    private JsonNode fundingValue(Call call) {
        Arguments arguments = call.arguments();
        return DecimalNode.valueOf(deribit.funding().value(
            perpetual(arguments), arguments.neededInteger("start_timestamp"), arguments.neededInteger("end_timestamp")));
    }

    /** By the minute, not by the hour as at the venue. */
    private JsonNode fundingHistory(Call call) {
        Arguments arguments = call.arguments();
        Instrument instrument = perpetual(arguments);
        ArrayNode json = DeribitJson.array();
        FundingTape.Point previous = null;
        for (FundingTape.Point point : deribit.funding().between(
            instrument, arguments.neededInteger("start_timestamp"), arguments.neededInteger("end_timestamp"))) {
            ObjectNode entry = json.addObject().put("timestamp", point.timeMillis());
            entry.set("index_price", price(instrument, point.index()));
            entry.set("prev_index_price", price(instrument, previous == null ? point.index() : previous.index()));
            entry.set("interest_8h", DecimalNode.valueOf(point.rate()));
            entry.set("interest_1h", DecimalNode.valueOf(point.rate().divide(HOURS, RATE_DECIMALS, RoundingMode.HALF_EVEN)));
            previous = point;
        }
        return json;
    }

    private JsonNode fundingChart(Call call) {
        Instrument instrument = perpetual(call.arguments());
        call.arguments().needed("length");
        call.arguments().among("length", List.of("8h", "24h", "1m"));
        ObjectNode json = DeribitJson.object();
        json.set("current_interest", DecimalNode.valueOf(deribit.funding().rate(instrument)));
        json.set("interest_8h", DecimalNode.valueOf(deribit.funding().mean(instrument)));
        ArrayNode data = json.putArray("data");
        for (FundingTape.Point point : deribit.funding().between(instrument, 0, Long.MAX_VALUE)) {
            ObjectNode entry = data.addObject().put("timestamp", point.timeMillis());
            entry.set("index_price", price(instrument, point.index()));
            entry.set("interest_8h", DecimalNode.valueOf(point.rate()));
        }
        return json;
    }

    private Instrument perpetual(Arguments arguments) {
        Instrument instrument = deribit.instrument(arguments);
        if (!instrument.perpetual()) {
            throw DeribitError.parameter("instrument_name", "not a perpetual");
        }
        return instrument;
    }

    private static JsonNode price(Instrument instrument, long price) {
        return DeribitJson.number(instrument.listing().price(price));
    }
}
