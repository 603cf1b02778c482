package io.orrery.simulator.kraken.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.KrakenError;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.kraken.Pair;
import java.util.Set;

/**
 * What can be subscribed to: a channel, the pair, and what else distinguishes it.
 *
 * @param pair null for what is about all of them
 * @param detail the depth of a book, the minutes of a candle, 1 for a ticker that follows the top of the book; else 0
 */
record Channel(String name, Pair pair, int detail, Dialect dialect) {
    private static final Set<Integer> DEPTHS = Set.of(10, 25, 100, 500, 1_000);
    private static final Set<Integer> INTERVALS = Set.of(1, 5, 15, 30, 60, 240, 1_440, 10_080, 21_600);

    static Channel of(String name, Pair pair, ObjectNode parameters, Dialect dialect) {
        return new Channel(name, pair, detail(name, parameters), dialect);
    }

    private static int detail(String name, ObjectNode parameters) {
        return switch (name) {
            case "book" -> among(DEPTHS, parameters.path("depth").asInt(10), "Subscription depth not supported");
            case "ohlc" -> among(INTERVALS, parameters.path("interval").asInt(1), "Subscription ohlc interval not supported");
            case "ticker" -> "bbo".equals(parameters.path("event_trigger").asText("trades")) ? 1 : 0;
            case "trade", "instrument" -> 0;
            default -> throw new KrakenError("Channel name invalid");
        };
    }

    static boolean isAboutAllPairs(String name) {
        return name.equals("instrument");
    }

    Feed feed(Kraken kraken) {
        return switch (name) {
            case "book" -> new BookFeed(kraken, pair, detail, dialect);
            case "ohlc" -> new CandleFeed(kraken, pair, detail);
            case "ticker" -> new TickerFeed(kraken, pair, detail == 1);
            case "trade" -> new TradeFeed(kraken, pair);
            default -> new InstrumentFeed(kraken.catalogue(), dialect);
        };
    }

    /** Trades are sent from now on only, unless it is asked for more. */
    boolean hasSnapshotByDefault() {
        return !name.equals("trade");
    }

    ObjectNode description(boolean snapshot) {
        ObjectNode json = KrakenJson.object().put("channel", name);
        switch (name) {
            case "book" -> json.put("depth", detail);
            case "ohlc" -> json.put("interval", detail);
            case "ticker" -> json.put("event_trigger", detail == 1 ? "bbo" : "trades");
            default -> { }
        }
        json.put("snapshot", snapshot);
        return pair == null ? json : json.put("symbol", pair.symbol());
    }

    private static int among(Set<Integer> allowed, int value, String refusal) {
        if (!allowed.contains(value)) {
            throw new KrakenError(refusal);
        }
        return value;
    }
}
