package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.Candle;
import io.orrery.simulator.exchange.ExchangeView;
import io.orrery.simulator.exchange.Level;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.PriceSource;
import io.orrery.simulator.exchange.PublicTrade;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What everyone may ask about the market. */
final class MarketData {
    private static final int USUAL = 500;
    private static final int MOST = 1_000;
    private static final int MOST_LEVELS = 5_000;
    private static final long AVERAGE_MINUTES = 5;

    private final ExchangeView exchange;
    private final TickerJson tickers;
    private final Snapshots snapshots;
    private final Map<Listing, AggregateTape> aggregates;

    MarketData(ExchangeView exchange, TickerJson tickers, Snapshots snapshots, Map<Listing, AggregateTape> aggregates) {
        this.exchange = exchange;
        this.tickers = tickers;
        this.snapshots = snapshots;
        this.aggregates = aggregates;
    }

    List<Endpoint> endpoints() {
        return List.of(
            Endpoint.open("GET /api/v3/depth", "depth", MarketData::depthWeight, this::depth),
            Endpoint.open("GET /api/v3/trades", "trades.recent", 25, this::trades),
            Endpoint.open("GET /api/v3/historicalTrades", "trades.historical", 25, this::historicalTrades),
            Endpoint.open("GET /api/v3/aggTrades", "trades.aggregate", 4, this::aggTrades),
            Endpoint.open("GET /api/v3/klines", "klines", 2, this::klines),
            Endpoint.open("GET /api/v3/uiKlines", "uiKlines", 2, this::klines),
            Endpoint.open("GET /api/v3/avgPrice", "avgPrice", 2, this::avgPrice),
            Endpoint.open("GET /api/v3/ticker/24hr", "ticker.24hr", MarketData::tickerWeight, this::ticker),
            Endpoint.open("GET /api/v3/ticker/price", "ticker.price", call -> call.has("symbol") ? 2 : 4, this::price),
            Endpoint.open("GET /api/v3/ticker/bookTicker", "ticker.book", call -> call.has("symbol") ? 2 : 4, this::bookTicker));
    }

    private JsonNode depth(Call call) {
        Listing listing = call.listing();
        int limit = call.limit(100, MOST_LEVELS);
        return snapshots.answer(listing, () -> {
            ObjectNode json = Json.object().put("lastUpdateId", exchange.updateId(listing));
            json.set("bids", levels(listing, Side.BUY, limit));
            json.set("asks", levels(listing, Side.SELL, limit));
            return json;
        });
    }

    private ArrayNode levels(Listing listing, Side side, int depth) {
        return levels(listing, exchange.levels(listing, side, depth));
    }

    static ArrayNode levels(Listing listing, List<Level> levels) {
        ArrayNode json = Json.array();
        for (Level level : levels) {
            json.addArray().add(Amounts.price(listing, level.price())).add(Amounts.quantity(listing, level.quantity()));
        }
        return json;
    }

    private JsonNode trades(Call call) {
        Listing listing = call.listing();
        return trades(listing, exchange.tape(listing).trades(call.limit(USUAL, MOST)), call.times());
    }

    private JsonNode historicalTrades(Call call) {
        Listing listing = call.listing();
        int limit = call.limit(USUAL, MOST);
        List<PublicTrade> found = call.has("fromId")
            ? exchange.tape(listing).from(call.number("fromId", 0), limit)
            : exchange.tape(listing).trades(limit);
        return trades(listing, found, call.times());
    }

    private static ArrayNode trades(Listing listing, List<PublicTrade> trades, Times times) {
        ArrayNode json = Json.array();
        for (PublicTrade trade : trades) {
            BigDecimal quote = listing.price(trade.price()).multiply(listing.quantity(trade.quantity()));
            json.addObject()
                .put("id", trade.tradeId())
                .put("price", Amounts.price(listing, trade.price()))
                .put("qty", Amounts.quantity(listing, trade.quantity()))
                .put("quoteQty", Amounts.text(quote))
                .put("time", times.of(trade.timeNanos()))
                .put("isBuyerMaker", trade.aggressor() == Side.SELL)
                .put("isBestMatch", true);
        }
        return json;
    }

    private JsonNode aggTrades(Call call) {
        Listing listing = call.listing();
        long from = call.number("fromId", Long.MIN_VALUE);
        long start = call.time("startTime", Long.MIN_VALUE);
        long end = call.time("endTime", Long.MAX_VALUE);
        List<Aggregate> found = new ArrayList<>(aggregates.get(listing).all());
        found.removeIf(a -> a.id() < from || a.timeNanos() < start || a.timeNanos() > end);
        int limit = Math.min(found.size(), call.limit(USUAL, MOST));
        boolean fromStart = call.has("fromId") || call.has("startTime");
        ArrayNode json = Json.array();
        (fromStart ? found.subList(0, limit) : found.subList(found.size() - limit, found.size()))
            .forEach(a -> json.add(a.toJson(listing, call.times())));
        return json;
    }

    private JsonNode klines(Call call) {
        Listing listing = call.listing();
        String interval = call.need("interval");
        List<Candle> candles = exchange.tape(listing).candles(
            Intervals.nanos(interval), Intervals.offsetNanos(interval), call.time("startTime", Long.MIN_VALUE),
            call.time("endTime", Long.MAX_VALUE), call.limit(USUAL, MOST));
        ArrayNode json = Json.array();
        for (Candle candle : candles) {
            json.addArray()
                .add(call.times().of(candle.openNanos()))
                .add(Amounts.price(listing, candle.open()))
                .add(Amounts.price(listing, candle.high()))
                .add(Amounts.price(listing, candle.low()))
                .add(Amounts.price(listing, candle.close()))
                .add(Amounts.text(candle.volume()))
                .add(call.times().of(candle.endNanos()) - 1)
                .add(Amounts.text(candle.quoteVolume()))
                .add(candle.trades())
                .add(Amounts.text(candle.takerBuyVolume()))
                .add(Amounts.text(candle.takerBuyQuoteVolume()))
                .add("0");
        }
        return json;
    }

    private JsonNode avgPrice(Call call) {
        Listing listing = call.listing();
        return Json.object()
            .put("mins", AVERAGE_MINUTES)
            .put("price", tickers.averageOfFiveMinutes(listing))
            .put("closeTime", call.times().of(exchange.tape(listing).last().timeNanos()));
    }

    private JsonNode ticker(Call call) {
        boolean mini = "MINI".equals(call.get("type"));
        return oneOrMany(call, l -> mini ? tickers.mini(l, call.times()) : tickers.full(l, call.times()));
    }

    private JsonNode price(Call call) {
        return oneOrMany(call, listing -> Json.object()
            .put("symbol", listing.symbol())
            .put("price", Amounts.price(listing, exchange.price(listing, PriceSource.LAST))));
    }

    private JsonNode bookTicker(Call call) {
        return oneOrMany(call, tickers::bookTicker);
    }

    private static JsonNode oneOrMany(Call call, Function<Listing, JsonNode> answer) {
        List<Listing> listings = call.listings();
        if (call.has("symbol")) {
            return answer.apply(listings.get(0));
        }
        ArrayNode json = Json.array();
        listings.forEach(listing -> json.add(answer.apply(listing)));
        return json;
    }

    private static int depthWeight(Call call) {
        long limit = call.number("limit", 100);
        if (limit <= 100) {
            return 5;
        }
        return limit <= 500 ? 25 : limit <= 1_000 ? 50 : 250;
    }

    private static int tickerWeight(Call call) {
        return call.has("symbol") || call.has("symbols") ? 2 : 80;
    }
}
