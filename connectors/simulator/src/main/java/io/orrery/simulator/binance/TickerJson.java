package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.Candle;
import io.orrery.simulator.exchange.ExchangeView;
import io.orrery.simulator.exchange.Level;
import io.orrery.simulator.exchange.Listing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The day's figures of a listing. */
final class TickerJson {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DECIMALS = 3;
    private static final long DAY_NANOS = 86_400_000_000_000L;

    private final ExchangeView exchange;

    TickerJson(ExchangeView exchange) {
        this.exchange = exchange;
    }

    ObjectNode full(Listing listing, Times times) {
        Candle day = exchange.tape(listing).day();
        Level bid = best(listing, Side.BUY);
        Level ask = best(listing, Side.SELL);
        ObjectNode json = Json.object()
            .put("symbol", listing.symbol())
            .put("priceChange", Amounts.price(listing, day.close() - day.open()))
            .put("priceChangePercent", percent(day))
            .put("weightedAvgPrice", average(day))
            .put("prevClosePrice", Amounts.price(listing, day.open()))
            .put("lastPrice", Amounts.price(listing, day.close()))
            .put("lastQty", Amounts.quantity(listing, exchange.tape(listing).last().quantity()))
            .put("bidPrice", Amounts.price(listing, bid.price()))
            .put("bidQty", Amounts.quantity(listing, bid.quantity()))
            .put("askPrice", Amounts.price(listing, ask.price()))
            .put("askQty", Amounts.quantity(listing, ask.quantity()));
        return figures(json, listing, day, times);
    }

    ObjectNode mini(Listing listing, Times times) {
        Candle day = exchange.tape(listing).day();
        return figures(
            Json.object().put("symbol", listing.symbol()).put("lastPrice", Amounts.price(listing, day.close())),
            listing, day, times);
    }

    /** As streams tell it. */
    ObjectNode streamed(Listing listing, Times times) {
        Candle day = exchange.tape(listing).day();
        Level bid = best(listing, Side.BUY);
        Level ask = best(listing, Side.SELL);
        return Json.object()
            .put("e", "24hrTicker").put("E", times.of(exchange.now())).put("s", listing.symbol())
            .put("p", Amounts.price(listing, day.close() - day.open()))
            .put("P", percent(day))
            .put("w", average(day))
            .put("x", Amounts.price(listing, day.open()))
            .put("c", Amounts.price(listing, day.close()))
            .put("Q", Amounts.quantity(listing, exchange.tape(listing).last().quantity()))
            .put("b", Amounts.price(listing, bid.price()))
            .put("B", Amounts.quantity(listing, bid.quantity()))
            .put("a", Amounts.price(listing, ask.price()))
            .put("A", Amounts.quantity(listing, ask.quantity()))
            .put("o", Amounts.price(listing, day.open()))
            .put("h", Amounts.price(listing, day.high()))
            .put("l", Amounts.price(listing, day.low()))
            .put("v", Amounts.text(day.volume()))
            .put("q", Amounts.text(day.quoteVolume()))
            .put("O", times.of(exchange.now() - DAY_NANOS))
            .put("C", times.of(exchange.now()))
            .put("F", day.firstTradeId())
            .put("L", day.lastTradeId())
            .put("n", day.trades());
    }

    ObjectNode miniStreamed(Listing listing, Times times) {
        Candle day = exchange.tape(listing).day();
        return Json.object()
            .put("e", "24hrMiniTicker").put("E", times.of(exchange.now())).put("s", listing.symbol())
            .put("c", Amounts.price(listing, day.close()))
            .put("o", Amounts.price(listing, day.open()))
            .put("h", Amounts.price(listing, day.high()))
            .put("l", Amounts.price(listing, day.low()))
            .put("v", Amounts.text(day.volume()))
            .put("q", Amounts.text(day.quoteVolume()));
    }

    ObjectNode bookTicker(Listing listing) {
        Level bid = best(listing, Side.BUY);
        Level ask = best(listing, Side.SELL);
        return Json.object()
            .put("symbol", listing.symbol())
            .put("bidPrice", Amounts.price(listing, bid.price()))
            .put("bidQty", Amounts.quantity(listing, bid.quantity()))
            .put("askPrice", Amounts.price(listing, ask.price()))
            .put("askQty", Amounts.quantity(listing, ask.quantity()));
    }

    ObjectNode bookTickerStreamed(Listing listing) {
        Level bid = best(listing, Side.BUY);
        Level ask = best(listing, Side.SELL);
        return Json.object()
            .put("u", exchange.updateId(listing))
            .put("s", listing.symbol())
            .put("b", Amounts.price(listing, bid.price()))
            .put("B", Amounts.quantity(listing, bid.quantity()))
            .put("a", Amounts.price(listing, ask.price()))
            .put("A", Amounts.quantity(listing, ask.quantity()));
    }

    /** The average price of what was traded in five minutes. */
    String averageOfFiveMinutes(Listing listing) {
        List<Candle> last = exchange.tape(listing).candles(Intervals.nanos("5m"), 0, 0, Long.MAX_VALUE, 1);
        return average(last.get(0));
    }

    private Level best(Listing listing, Side side) {
        List<Level> best = exchange.levels(listing, side, 1);
        return best.isEmpty() ? new Level(0, 0) : best.get(0);
    }

    private ObjectNode figures(ObjectNode json, Listing listing, Candle day, Times times) {
        return json
            .put("openPrice", Amounts.price(listing, day.open()))
            .put("highPrice", Amounts.price(listing, day.high()))
            .put("lowPrice", Amounts.price(listing, day.low()))
            .put("volume", Amounts.text(day.volume()))
            .put("quoteVolume", Amounts.text(day.quoteVolume()))
            .put("openTime", times.of(exchange.now() - DAY_NANOS))
            .put("closeTime", times.of(exchange.now()))
            .put("firstId", day.firstTradeId())
            .put("lastId", day.lastTradeId())
            .put("count", day.trades());
    }

    private static String average(Candle day) {
        return day.volume().signum() == 0
            ? Amounts.ZERO
            : day.quoteVolume().divide(day.volume(), Amounts.SCALE, RoundingMode.HALF_UP).toPlainString();
    }

    private static String percent(Candle day) {
        BigDecimal open = BigDecimal.valueOf(day.open());
        return BigDecimal.valueOf(day.close()).subtract(open).multiply(HUNDRED)
            .divide(open, PERCENT_DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
