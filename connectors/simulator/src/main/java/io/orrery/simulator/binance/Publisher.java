package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.ExchangeListener;
import io.orrery.simulator.exchange.ExchangeView;
import io.orrery.simulator.exchange.Level;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.PublicTrade;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.faults.FrameKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happens in the market, told to its streams: at once, every 100 ms, every second. */
final class Publisher implements ExchangeListener {
    private static final long FAST_NANOS = 100_000_000L;
    private static final int SLOW = 10;

    private final ExchangeView exchange;
    private final MarketStreams streams;
    private final TickerJson tickers;
    private final KlineStreams klines;
    private final FaultPlan faults;
    private final Map<Listing, AggregateTape> aggregates;
    private final Map<Listing, DepthBatch> fast = new HashMap<>();
    private final Map<Listing, DepthBatch> slow = new HashMap<>();
    private final Map<Listing, List<Level>> tops = new HashMap<>();
    private final Map<Listing, StreamNames> names = new HashMap<>();
    private long nextNanos;
    private long ticks;

    Publisher(
        ExchangeView exchange, MarketStreams streams, TickerJson tickers, FaultPlan faults,
        Map<Listing, AggregateTape> aggregates) {
        this.exchange = exchange;
        this.streams = streams;
        this.tickers = tickers;
        this.faults = faults;
        this.aggregates = aggregates;
        klines = new KlineStreams(exchange, streams);
        for (Listing listing : exchange.listings()) {
            fast.put(listing, new DepthBatch());
            slow.put(listing, new DepthBatch());
            tops.put(listing, List.of());
            names.put(listing, new StreamNames(listing));
        }
        nextNanos = exchange.now() + FAST_NANOS;
    }

    @Override
    public void levelChanged(Listing listing, Side side, long price, long quantity, long updateId) {
        fast.get(listing).add(side, price, quantity, updateId);
        slow.get(listing).add(side, price, quantity, updateId);
    }

    @Override
    public void traded(Listing listing, PublicTrade trade) {
        tellAggregate(listing, aggregates.get(listing).add(trade));
        streams.publish(FrameKind.MARKET, names.get(listing).trade, times -> Json.object()
            .put("e", "trade").put("E", times.of(exchange.now())).put("s", listing.symbol())
            .put("t", trade.tradeId())
            .put("p", Amounts.price(listing, trade.price()))
            .put("q", Amounts.quantity(listing, trade.quantity()))
            .put("T", times.of(trade.timeNanos()))
            .put("m", trade.aggressor() == Side.SELL)
            .put("M", true));
    }

    /** Tells what could not be told before all of it had happened. */
    void flush() {
        for (Listing listing : exchange.listings()) {
            tellAggregate(listing, aggregates.get(listing).close());
            tellTop(listing);
        }
    }

    /** Tells what is told by the clock. */
    void tick() {
        if (exchange.now() < nextNanos) {
            return;
        }
        nextNanos = Math.max(nextNanos + FAST_NANOS, exchange.now());
        boolean second = ++ticks % SLOW == 0;
        for (Listing listing : exchange.listings()) {
            StreamNames named = names.get(listing);
            tellDepth(listing, fast.get(listing), named.fastDepth);
            tellTops(listing, named.fastTops);
            if (second) {
                tellDepth(listing, slow.get(listing), named.depth);
                tellTops(listing, named.tops);
                tellFigures(listing, named);
            }
        }
        if (second) {
            tellAll();
            klines.tell();
        }
    }

    private void tellDepth(Listing listing, DepthBatch batch, String name) {
        if (batch.isEmpty()) {
            return;
        }
        long off = streams.hears(name) && faults.strikes(Fault.S05) ? listing.lot() : 0;
        streams.publish(FrameKind.DEPTH, name, times -> batch.toJson(listing, exchange.now(), times, off));
        batch.clear();
    }

    private void tellTops(Listing listing, String... called) {
        for (int i = 0; i < called.length; i++) {
            int depth = StreamNames.TOPS[i];
            streams.publish(FrameKind.MARKET, called[i], times -> {
                ObjectNode json = Json.object().put("lastUpdateId", exchange.updateId(listing));
                json.set("bids", MarketData.levels(listing, exchange.levels(listing, Side.BUY, depth)));
                json.set("asks", MarketData.levels(listing, exchange.levels(listing, Side.SELL, depth)));
                return json;
            });
        }
    }

    private void tellFigures(Listing listing, StreamNames named) {
        streams.publish(FrameKind.MARKET, named.ticker, times -> tickers.streamed(listing, times));
        streams.publish(FrameKind.MARKET, named.miniTicker, times -> tickers.miniStreamed(listing, times));
        streams.publish(FrameKind.MARKET, named.average, times -> Json.object()
            .put("e", "avgPrice").put("E", times.of(exchange.now())).put("s", listing.symbol()).put("i", "5m")
            .put("w", tickers.averageOfFiveMinutes(listing))
            .put("T", times.of(exchange.tape(listing).last().timeNanos())));
    }

    private void tellAll() {
        streams.publish(FrameKind.MARKET, "!miniTicker@arr", times -> {
            var all = Json.array();
            exchange.listings().forEach(listing -> all.add(tickers.miniStreamed(listing, times)));
            return (JsonNode) all;
        });
    }

    private void tellAggregate(Listing listing, Aggregate over) {
        if (over != null) {
            streams.publish(FrameKind.MARKET, names.get(listing).aggregate, times -> {
                ObjectNode json = Json.object()
                    .put("e", "aggTrade").put("E", times.of(exchange.now())).put("s", listing.symbol());
                json.setAll(over.toJson(listing, times));
                return json;
            });
        }
    }

    private void tellTop(Listing listing) {
        String name = names.get(listing).top;
        if (!streams.hears(name)) {
            return;
        }
        List<Level> top = new ArrayList<>(exchange.levels(listing, Side.BUY, 1));
        top.addAll(exchange.levels(listing, Side.SELL, 1));
        if (!top.equals(tops.put(listing, top))) {
            streams.publish(FrameKind.MARKET, name, times -> tickers.bookTickerStreamed(listing));
        }
    }
}
