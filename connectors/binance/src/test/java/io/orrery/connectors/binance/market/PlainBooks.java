package io.orrery.connectors.binance.market;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.connectors.kit.testing.PlainBook;
import io.orrery.connectors.kit.testing.PlainJson;
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
        JsonNode whole = PlainJson.tree(payload);
        JsonNode tree = whole.has("data") ? whole.get("data") : whole;
        if (tree.path("e").asText().equals("depthUpdate")) {
            updates.computeIfAbsent(tree.get("s").asText(), symbol -> new ArrayList<>()).add(tree);
        }
    }

    void addSnapshot(String symbol, String payload) {
        snapshots.put(symbol, PlainJson.tree(payload));
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
}
