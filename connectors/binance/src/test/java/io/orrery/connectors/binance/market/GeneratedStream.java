package io.orrery.connectors.binance.market;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.connectors.kit.testing.PlainBook;
import io.orrery.connectors.kit.testing.PlainJson;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A market made up from a seed, as the venue would send it; and its true book after each update. */
final class GeneratedStream {
    static final String SYMBOL = "BTCUSDT";

    final Map<String, String> tops = new HashMap<>();
    private final SplittableRandom random;
    private final PlainBook book = new PlainBook();
    private long middle = 6_000_000;
    private long lastId = 1_000;

    GeneratedStream(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < 30; i++) {
            frame();
        }
    }

    /** The next depthUpdate. */
    String frame() {
        middle += random.nextInt(-20, 21);
        StringBuilder bids = new StringBuilder();
        StringBuilder asks = new StringBuilder();
        book.bids.headMap(price(middle), true).keySet().forEach(price -> level(bids, price, 0));
        book.asks.headMap(price(middle), true).keySet().forEach(price -> level(asks, price, 0));
        for (int i = random.nextInt(1, 20); i > 0; i--) {
            int distance = random.nextInt(1, 60);
            level(bids, price(middle - distance), random.nextInt(4));
            level(asks, price(middle + distance), random.nextInt(4));
        }
        long first = lastId + 1;
        lastId += random.nextInt(1, 9);
        String frame = "{\"stream\":\"btcusdt@depth@100ms\",\"data\":{\"e\":\"depthUpdate\",\"E\":1723161255208,\"s\":\"" + SYMBOL
            + "\",\"U\":" + first + ",\"u\":" + lastId + ",\"b\":[" + bids + "],\"a\":[" + asks + "]}}";
        apply(frame);
        return frame;
    }

    /** The answer to a request for the book as it stands. */
    String snapshot() {
        return "{\"lastUpdateId\":" + lastId + ",\"bids\":[" + side(book.bids) + "],\"asks\":[" + side(book.asks) + "]}";
    }

    private void apply(String frame) {
        JsonNode data = PlainJson.tree(frame).get("data");
        book.apply(data.get("b"), data.get("a"));
        tops.put(SYMBOL + " " + lastId, book.top());
    }

    private static BigDecimal price(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static String side(TreeMap<BigDecimal, BigDecimal> side) {
        StringBuilder levels = new StringBuilder();
        side.forEach((price, quantity) -> level(levels, price, quantity.intValueExact()));
        return levels.toString();
    }

    private static void level(StringBuilder levels, BigDecimal price, int quantity) {
        levels.append(levels.isEmpty() ? "[\"" : ",[\"").append(price).append("\",\"").append(quantity).append(".00000000\"]");
    }
}
