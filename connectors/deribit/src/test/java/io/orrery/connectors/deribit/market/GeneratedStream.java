package io.orrery.connectors.deribit.market;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.connectors.kit.testing.PlainBook;
import io.orrery.connectors.kit.testing.PlainJson;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A market made up from a seed, as the venue would send it; and its true book after each change. */
final class GeneratedStream {
    static final String NAME = "BTC-PERPETUAL";
    static final String CHANNEL = "book." + NAME + ".100ms";

    final Map<String, String> tops = new HashMap<>();
    private final SplittableRandom random;
    private final PlainBook book = new PlainBook();
    private long middle = 120_000;
    private long changeId = 1_000;

    GeneratedStream(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < 30; i++) {
            frame();
        }
    }

    /** The next change. */
    String frame() {
        middle += random.nextInt(-8, 9);
        StringBuilder bids = new StringBuilder();
        StringBuilder asks = new StringBuilder();
        book.bids.headMap(price(middle), true).keySet().forEach(price -> level(bids, "delete", price, 0));
        book.asks.headMap(price(middle), true).keySet().forEach(price -> level(asks, "delete", price, 0));
        for (int i = random.nextInt(1, 20); i > 0; i--) {
            int distance = random.nextInt(1, 60);
            change(bids, book.bids, price(middle - distance));
            change(asks, book.asks, price(middle + distance));
        }
        long previous = changeId;
        changeId += random.nextInt(1, 900);
        String frame = Examples.notification(CHANNEL, "{\"type\":\"change\",\"timestamp\":1699999999100,\"prev_change_id\":"
            + previous + ",\"instrument_name\":\"" + NAME + "\",\"change_id\":" + changeId + ",\"bids\":[" + bids
            + "],\"asks\":[" + asks + "]}");
        JsonNode data = PlainJson.tree(frame).at("/params/data");
        PlainBooks.apply(book, data);
        tops.put(NAME + " " + changeId, book.top());
        return frame;
    }

    /** The book as it stands: what a new subscription begins with. */
    String snapshot() {
        StringBuilder bids = new StringBuilder();
        StringBuilder asks = new StringBuilder();
        book.bids.forEach((price, amount) -> level(bids, "new", price, amount.longValueExact()));
        book.asks.forEach((price, amount) -> level(asks, "new", price, amount.longValueExact()));
        return Examples.notification(CHANNEL, "{\"type\":\"snapshot\",\"timestamp\":1699999999100,\"instrument_name\":\"" + NAME
            + "\",\"change_id\":" + changeId + ",\"bids\":[" + bids + "],\"asks\":[" + asks + "]}");
    }

    private void change(StringBuilder levels, TreeMap<BigDecimal, BigDecimal> side, BigDecimal price) {
        int amount = 10 * random.nextInt(4);
        boolean stands = side.containsKey(price);
        if (stands || amount > 0) {
            level(levels, amount == 0 ? "delete" : stands ? "change" : "new", price, amount);
        }
    }

    private static BigDecimal price(long halves) {
        return BigDecimal.valueOf(5 * halves, 1);
    }

    private static void level(StringBuilder levels, String action, BigDecimal price, long amount) {
        levels.append(levels.isEmpty() ? "" : ",").append("[\"").append(action).append("\",").append(price).append(',')
            .append(amount).append(".0]");
    }
}
