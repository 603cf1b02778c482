package io.orrery.simulator.deribit.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.deribit.CandleView;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitJson;
import io.orrery.simulator.deribit.Instrument;
import io.orrery.simulator.exchange.Candle;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.PublicTrade;
import java.util.List;

/** The candle that is not over, after each trade. */
final class CandleFeed implements Feed {
    private static final long MILLI = 1_000_000L;

    private final Deribit deribit;
    private final Instrument instrument;
    private final long lengthNanos;
    private boolean traded;

    CandleFeed(Deribit deribit, Instrument instrument, String resolution) {
        this.deribit = deribit;
        this.instrument = instrument;
        lengthNanos = CandleView.nanos(resolution);
    }

    @Override
    public void traded(Listing listing, PublicTrade trade) {
        traded |= listing == instrument.listing();
    }

    @Override
    public List<JsonNode> updates() {
        if (!traded) {
            return List.of();
        }
        traded = false;
        List<Candle> candles =
            deribit.exchange().tape(instrument.listing()).candles(lengthNanos, 0, Long.MIN_VALUE, Long.MAX_VALUE, 1);
        return candles.isEmpty() ? List.of() : List.of(json(candles.get(0)));
    }

    private JsonNode json(Candle candle) {
        ObjectNode json = DeribitJson.object().put("tick", candle.openNanos() / MILLI);
        json.setAll(CandleView.of(instrument, candle));
        return json;
    }
}
