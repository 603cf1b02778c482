package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Candle;
import io.orrery.simulator.exchange.ExchangeView;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.faults.FrameKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Candles that are told while they grow, and once more when they are over. */
final class KlineStreams {
    private static final String MARK = "@kline_";

    private final ExchangeView exchange;
    private final MarketStreams streams;
    private final Map<String, Long> told = new HashMap<>();

    KlineStreams(ExchangeView exchange, MarketStreams streams) {
        this.exchange = exchange;
        this.streams = streams;
    }

    void tell() {
        for (String name : streams.names()) {
            int mark = name.indexOf(MARK);
            String interval = mark < 0 ? "" : name.substring(mark + MARK.length());
            Listing listing = mark < 0 ? null : exchange.listing(name.substring(0, mark).toUpperCase(Locale.ROOT));
            if (listing != null && Intervals.isKnown(interval)) {
                tell(name, listing, interval);
            }
        }
    }

    private void tell(String name, Listing listing, String interval) {
        List<Candle> last = exchange.tape(listing).candles(
            Intervals.nanos(interval), Intervals.offsetNanos(interval), Long.MIN_VALUE, Long.MAX_VALUE, 2);
        Candle current = last.get(last.size() - 1);
        Long before = told.put(name, current.openNanos());
        if (before != null && before != current.openNanos() && last.size() > 1) {
            publish(name, listing, interval, last.get(0), true);
        }
        publish(name, listing, interval, current, false);
    }

    private void publish(String name, Listing listing, String interval, Candle candle, boolean over) {
        streams.publish(FrameKind.MARKET, name, times -> {
            ObjectNode json = Json.object().put("e", "kline").put("E", times.of(exchange.now())).put("s", listing.symbol());
            json.putObject("k")
                .put("t", times.of(candle.openNanos())).put("T", times.of(candle.endNanos()) - 1)
                .put("s", listing.symbol()).put("i", interval)
                .put("f", candle.firstTradeId()).put("L", candle.lastTradeId())
                .put("o", Amounts.price(listing, candle.open())).put("c", Amounts.price(listing, candle.close()))
                .put("h", Amounts.price(listing, candle.high())).put("l", Amounts.price(listing, candle.low()))
                .put("v", Amounts.text(candle.volume())).put("n", candle.trades()).put("x", over)
                .put("q", Amounts.text(candle.quoteVolume()))
                .put("V", Amounts.text(candle.takerBuyVolume())).put("Q", Amounts.text(candle.takerBuyQuoteVolume()))
                .put("B", "0");
            return json;
        });
    }
}
