package io.orrery.simulator.deribit.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.deribit.Arguments;
import io.orrery.simulator.deribit.CandleView;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitError;
import io.orrery.simulator.deribit.DeribitJson;
import io.orrery.simulator.deribit.Instrument;
import io.orrery.simulator.exchange.Candle;
import io.orrery.simulator.exchange.PublicTrade;
import io.orrery.simulator.exchange.Tape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was traded: trade by trade, and as candles. */
final class TapeMethods {
    private static final long MILLI = 1_000_000L;
    private static final int MOST_CANDLES = 5_000;

    private final Deribit deribit;

    TapeMethods(Deribit deribit) {
        this.deribit = deribit;
    }

    void serve(Methods methods) {
        methods.open("get_last_trades_by_instrument", call -> ofInstrument(call.arguments()));
        methods.open("get_last_trades_by_instrument_and_time", call -> ofInstrument(timed(call.arguments())));
        methods.open("get_last_trades_by_currency", call -> ofCurrency(call.arguments()));
        methods.open("get_last_trades_by_currency_and_time", call -> ofCurrency(timed(call.arguments())));
        methods.open("get_tradingview_chart_data", this::chart);
    }

    private static Arguments timed(Arguments arguments) {
        if (!arguments.has("start_timestamp") && !arguments.has("end_timestamp")) {
            throw DeribitError.parameter("start_timestamp", "parameter is required");
        }
        return arguments;
    }

    private JsonNode ofInstrument(Arguments arguments) {
        return page(arguments, List.of(deribit.instrument(arguments)));
    }

    private JsonNode ofCurrency(Arguments arguments) {
        arguments.needed("currency");
        return page(arguments, InstrumentMethods.asked(deribit, arguments));
    }

    private JsonNode page(Arguments arguments, List<Instrument> instruments) {
        long fromSequence = arguments.integer("start_seq", 0);
        long toSequence = arguments.integer("end_seq", Long.MAX_VALUE);
        List<Found> found = new ArrayList<>();
        for (Instrument instrument : instruments) {
            for (PublicTrade trade : deribit.exchange().tape(instrument.listing()).trades(Tape.TRADES)) {
                if (trade.tradeId() >= fromSequence && trade.tradeId() <= toSequence) {
                    found.add(new Found(instrument, trade));
                }
            }
        }
        found.sort(Comparator.comparingLong(each -> each.trade.timeNanos()));
        return Pages.of(found, arguments, each -> each.trade.timeNanos(),
            each -> deribit.views().orders().trade(each.instrument, each.trade));
    }

    private JsonNode chart(Call call) {
        Arguments arguments = call.arguments();
        Instrument instrument = deribit.instrument(arguments);
        arguments.needed("resolution");
        long nanos = CandleView.nanos(arguments.among("resolution", CandleView.RESOLUTIONS));
        List<Candle> candles = deribit.exchange().tape(instrument.listing()).candles(nanos, 0,
            arguments.neededInteger("start_timestamp") * MILLI, arguments.neededInteger("end_timestamp") * MILLI, MOST_CANDLES);
        ObjectNode json = DeribitJson.object().put("status", candles.isEmpty() ? "no_data" : "ok");
        ArrayNode ticks = json.putArray("ticks");
        for (String name : List.of("open", "high", "low", "close", "volume", "cost")) {
            json.putArray(name);
        }
        for (Candle candle : candles) {
            ticks.add(candle.openNanos() / MILLI);
            CandleView.of(instrument, candle).properties()
                .forEach(value -> json.withArray("/" + value.getKey()).add(value.getValue()));
        }
        return json;
    }

    private record Found(Instrument instrument, PublicTrade trade) {
    }
}
