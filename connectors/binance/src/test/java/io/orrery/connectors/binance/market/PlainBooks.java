package io.orrery.connectors.binance.market;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The books that a recording leads to, after each update: built without a clock, from each symbol's snapshot and all updates that
 * go beyond it.
 */
final class PlainBooks {
    /** By "symbol updateId". */
    final Map<String, String> tops = new LinkedHashMap<>();

    private final Map<String, List<JsonNode>> updates = new LinkedHashMap<>();
    private final Map<String, JsonNode> snapshots = new LinkedHashMap<>();

    void add(String payload) {
        JsonNode tree = parse(payload).has("data") ? parse(payload).get("data") : parse(payload);
        if (tree.path("e").asText().equals("depthUpdate")) {
            updates.computeIfAbsent(tree.get("s").asText(), symbol -> new ArrayList<>()).add(tree);
        }
    }

    void addSnapshot(String symbol, String payload) {
        snapshots.put(symbol, parse(payload));
    }

    void build() {
        updates.forEach((symbol, list) -> {
            PlainBook book = new PlainBook();
            JsonNode snapshot = snapshots.get(symbol);
            book.apply(snapshot.get("bids"), snapshot.get("asks"));
            long known = snapshot.get("lastUpdateId").asLong();
            tops.put(symbol + " " + known, book.top());
            for (JsonNode update : list) {
                if (update.get("u").asLong() > known) {
                    book.apply(update.get("b"), update.get("a"));
                    tops.put(symbol + " " + update.get("u").asLong(), book.top());
                }
            }
        });
    }

    private static JsonNode parse(String payload) {
        try {
            return Tree.parse(payload);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(payload, malformed);
        }
    }
}
