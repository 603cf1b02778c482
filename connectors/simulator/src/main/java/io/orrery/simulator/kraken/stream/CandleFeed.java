package io.orrery.simulator.kraken.stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Candle;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.PublicTrade;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.kraken.Pair;
import io.orrery.simulator.kraken.Times;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The candles of a pair: the one that is open, after each trade. */
final class CandleFeed implements Feed {
    private static final long MINUTE = 60_000_000_000L;
    private static final int SNAPSHOT = 720;

    private final Kraken kraken;
    private final Pair pair;
    private final int minutes;
    private boolean traded;

    CandleFeed(Kraken kraken, Pair pair, int minutes) {
        this.kraken = kraken;
        this.pair = pair;
        this.minutes = minutes;
    }

    @Override
    public void traded(PublicTrade trade) {
        traded = true;
    }

    @Override
    public String snapshot() {
        return frame("snapshot", SNAPSHOT);
    }

    @Override
    public String update() {
        if (!traded) {
            return null;
        }
        traded = false;
        return frame("update", 1);
    }

    private String frame(String type, int atMost) {
        Listing listing = pair.listing();
        List<Candle> candles =
            kraken.exchange().tape(listing).candles(minutes * MINUTE, 0, Long.MIN_VALUE, Long.MAX_VALUE, atMost);
        ObjectNode frame = KrakenJson.object().put("channel", "ohlc").put("type", type)
            .put("timestamp", Times.micros(kraken.clock().shownNanos()));
        ArrayNode data = frame.putArray("data");
        for (Candle candle : candles) {
            ObjectNode json = data.addObject().put("symbol", pair.symbol());
            json.set("open", Dialect.number(listing.price(candle.open())));
            json.set("high", Dialect.number(listing.price(candle.high())));
            json.set("low", Dialect.number(listing.price(candle.low())));
            json.set("close", Dialect.number(listing.price(candle.close())));
            json.put("trades", candle.trades());
            json.set("volume", Dialect.number(candle.volume()));
            json.set("vwap", Dialect.number(vwap(listing, candle)));
            json.put("interval_begin", Times.micros(candle.openNanos())).put("interval", minutes)
                .put("timestamp", Times.micros(candle.openNanos() + minutes * MINUTE));
        }
        return KrakenJson.write(frame);
    }

    private static BigDecimal vwap(Listing listing, Candle candle) {
        return candle.volume().signum() == 0 ? listing.price(candle.close())
            : candle.quoteVolume().divide(candle.volume(), listing.priceScale(), RoundingMode.HALF_EVEN);
    }
}
