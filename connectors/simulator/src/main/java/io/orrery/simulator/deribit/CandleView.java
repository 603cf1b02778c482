package io.orrery.simulator.deribit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Candle;
import io.orrery.simulator.exchange.Listing;
import java.util.List;

/** Candles, as Deribit shows them: by resolutions in minutes, or of a day. */
public final class CandleView {
    public static final List<String> RESOLUTIONS =
        List.of("1", "3", "5", "10", "15", "30", "60", "120", "180", "360", "720", "1D");
    private static final long MINUTE = 60_000_000_000L;
    private static final long DAY = 1_440 * MINUTE;

    private CandleView() {
    }

    public static long nanos(String resolution) {
        return resolution.equals("1D") ? DAY : Integer.parseInt(resolution) * MINUTE;
    }

    /** Without its time. */
    public static ObjectNode of(Instrument instrument, Candle candle) {
        Listing listing = instrument.listing();
        Turnover turnover = Turnover.of(instrument, candle);
        ObjectNode json = DeribitJson.object();
        json.set("open", DeribitJson.number(listing.price(candle.open())));
        json.set("high", DeribitJson.number(listing.price(candle.high())));
        json.set("low", DeribitJson.number(listing.price(candle.low())));
        json.set("close", DeribitJson.number(listing.price(candle.close())));
        json.set("volume", DeribitJson.number(turnover.coins()));
        json.set("cost", DeribitJson.number(turnover.money()));
        return json;
    }
}
