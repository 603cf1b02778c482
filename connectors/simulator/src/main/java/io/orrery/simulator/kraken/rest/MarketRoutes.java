package io.orrery.simulator.kraken.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.Candle;
import io.orrery.simulator.exchange.Level;
import io.orrery.simulator.exchange.PublicTrade;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.KrakenError;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.kraken.Pair;
import io.orrery.simulator.kraken.Sides;
import io.orrery.simulator.kraken.Spreads.Spread;
import io.orrery.simulator.kraken.Times;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What anyone may ask: time, pairs, prices, books, trades. */
final class MarketRoutes {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final int CANDLES = 720;
    private static final int TRADES = 1_000;
    private static final int LEVELS = 500;
    private static final int PRICE_DECIMALS = 5;
    private static final Set<Long> INTERVALS = Set.of(1L, 5L, 15L, 30L, 60L, 240L, 1_440L, 10_080L, 21_600L);

    private final Kraken kraken;
    private final CatalogueView catalogue;

    MarketRoutes(Kraken kraken) {
        this.kraken = kraken;
        catalogue = new CatalogueView(kraken.catalogue(), kraken.exchange().rules());
    }

    void serve(Front front) {
        front.open("Time", arguments -> time());
        front.open("SystemStatus", arguments -> KrakenJson.object()
            .put("status", "online").put("timestamp", Times.seconds(kraken.clock().shownNanos())));
        front.open("Assets", arguments -> catalogue.assets(arguments.text("asset")));
        front.open("AssetPairs", arguments -> catalogue.pairs(pairs(arguments)));
        front.open("Ticker", this::ticker);
        front.open("OHLC", this::candles);
        front.open("Depth", this::depth);
        front.open("Trades", this::trades);
        front.open("Spread", this::spread);
    }

    private JsonNode time() {
        long now = kraken.clock().shownNanos();
        return KrakenJson.object().put("unixtime", now / SECOND).put("rfc1123", Times.rfc1123(now));
    }

    private JsonNode ticker(Arguments arguments) {
        ObjectNode result = KrakenJson.object();
        for (Pair pair : pairs(arguments)) {
            Candle day = kraken.exchange().tape(pair.listing()).day();
            ObjectNode ticker = result.putObject(pair.id());
            best(ticker.putArray("a"), pair, Side.SELL);
            best(ticker.putArray("b"), pair, Side.BUY);
            if (day != null) {
                PublicTrade last = kraken.exchange().tape(pair.listing()).last();
                ticker.putArray("c").add(price(pair, last.price())).add(quantity(pair, last.quantity()));
                String volume = day.volume().toPlainString();
                ticker.putArray("v").add(volume).add(volume);
                String vwap = vwap(pair, day);
                ticker.putArray("p").add(vwap).add(vwap);
                ticker.putArray("t").add(day.trades()).add(day.trades());
                ticker.putArray("l").add(price(pair, day.low())).add(price(pair, day.low()));
                ticker.putArray("h").add(price(pair, day.high())).add(price(pair, day.high()));
                ticker.put("o", price(pair, day.open()));
            }
        }
        return result;
    }

    private JsonNode candles(Arguments arguments) {
        Pair pair = pair(arguments);
        long interval = arguments.integer("interval", 1);
        if (!INTERVALS.contains(interval)) {
            throw KrakenError.argument("interval");
        }
        long since = arguments.integer("since", 0) * SECOND;
        ObjectNode result = KrakenJson.object();
        ArrayNode rows = result.putArray(pair.id());
        long last = 0;
        for (Candle candle : kraken.exchange().tape(pair.listing())
            .candles(interval * MINUTE, 0, since, Long.MAX_VALUE, CANDLES)) {
            rows.addArray().add(candle.openNanos() / SECOND).add(price(pair, candle.open())).add(price(pair, candle.high()))
                .add(price(pair, candle.low())).add(price(pair, candle.close())).add(vwap(pair, candle))
                .add(candle.volume().toPlainString()).add(candle.trades());
            last = candle.openNanos() / SECOND - interval * MINUTE / SECOND;
        }
        return result.put("last", last);
    }

    private JsonNode depth(Arguments arguments) {
        Pair pair = pair(arguments);
        int count = (int) arguments.integer("count", 100);
        if (count < 1 || count > LEVELS) {
            throw KrakenError.argument("count");
        }
        ObjectNode result = KrakenJson.object();
        ObjectNode book = result.putObject(pair.id());
        levels(book.putArray("asks"), pair, Side.SELL, count);
        levels(book.putArray("bids"), pair, Side.BUY, count);
        return result;
    }

    private JsonNode trades(Arguments arguments) {
        Pair pair = pair(arguments);
        int count = (int) Math.max(1, Math.min(TRADES, arguments.integer("count", TRADES)));
        long since = arguments.integer("since", 0);
        long sinceNanos = since < SECOND * 100 ? since * SECOND : since;
        ObjectNode result = KrakenJson.object();
        ArrayNode rows = result.putArray(pair.id());
        long last = sinceNanos;
        List<PublicTrade> trades = new ArrayList<>(kraken.exchange().tape(pair.listing()).trades(Integer.MAX_VALUE));
        trades.removeIf(trade -> trade.timeNanos() <= sinceNanos);
        int from = since == 0 ? Math.max(0, trades.size() - count) : 0;
        for (PublicTrade trade : trades.subList(from, Math.min(trades.size(), from + count))) {
            rows.addArray().add(price(pair, trade.price())).add(quantity(pair, trade.quantity()))
                .add(BigDecimal.valueOf(trade.timeNanos(), 9)).add(Sides.buys(trade.aggressor()) ? "b" : "s")
                .add("l").add("").add(trade.tradeId());
            last = trade.timeNanos();
        }
        return result.put("last", Long.toString(last));
    }

    private JsonNode spread(Arguments arguments) {
        Pair pair = pair(arguments);
        long since = arguments.integer("since", 0) * SECOND;
        ObjectNode result = KrakenJson.object();
        ArrayNode rows = result.putArray(pair.id());
        long last = since / SECOND;
        for (Spread spread : kraken.spreads().of(pair)) {
            if (spread.timeNanos() >= since) {
                last = spread.timeNanos() / SECOND;
                rows.addArray().add(last).add(price(pair, spread.bid())).add(price(pair, spread.ask()));
            }
        }
        return result.put("last", last);
    }

    private void best(ArrayNode row, Pair pair, Side side) {
        for (Level level : kraken.exchange().levels(pair.listing(), side, 1)) {
            row.add(price(pair, level.price()))
                .add(pair.listing().quantity(level.quantity()).setScale(0, RoundingMode.CEILING).toPlainString())
                .add(quantity(pair, level.quantity()));
        }
    }

    private void levels(ArrayNode rows, Pair pair, Side side, int count) {
        long seconds = kraken.exchange().now() / SECOND;
        for (Level level : kraken.exchange().levels(pair.listing(), side, count)) {
            rows.addArray().add(price(pair, level.price())).add(quantity(pair, level.quantity())).add(seconds);
        }
    }

    private Pair pair(Arguments arguments) {
        return Names.pair(kraken.catalogue(), arguments.needed("pair"));
    }

    private List<Pair> pairs(Arguments arguments) {
        List<Pair> pairs = new ArrayList<>();
        String names = arguments.text("pair");
        if (names == null || names.isEmpty()) {
            pairs.addAll(kraken.catalogue().pairs());
        } else {
            for (String name : names.split(",")) {
                pairs.add(Names.pair(kraken.catalogue(), name));
            }
        }
        return pairs;
    }

    private static String price(Pair pair, long price) {
        return pair.listing().price(price).setScale(PRICE_DECIMALS).toPlainString();
    }

    private static String quantity(Pair pair, long quantity) {
        return pair.listing().quantity(quantity).toPlainString();
    }

    private static String vwap(Pair pair, Candle candle) {
        return candle.volume().signum() == 0 ? price(pair, candle.close())
            : candle.quoteVolume().divide(candle.volume(), PRICE_DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }
}
