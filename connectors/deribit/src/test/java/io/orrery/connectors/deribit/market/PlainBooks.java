package io.orrery.connectors.deribit.market;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.connectors.kit.testing.PlainBook;
import io.orrery.connectors.kit.testing.PlainJson;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The books that a recording leads to, after each notification. */
final class PlainBooks {
    /** By "name changeId". */
    final Map<String, String> tops = new LinkedHashMap<>();

    private final Map<String, PlainBook> books = new HashMap<>();

    void add(String payload) {
        JsonNode parameters = PlainJson.tree(payload).path("params");
        if (parameters.path("channel").asText().startsWith("book.")) {
            JsonNode data = parameters.get("data");
            String name = data.get("instrument_name").asText();
            if (data.path("type").asText().equals("snapshot")) {
                books.put(name, new PlainBook());
            }
            apply(books.get(name), data);
            tops.put(name + " " + data.get("change_id").asLong(), books.get(name).top());
        }
    }

    static void apply(PlainBook book, JsonNode data) {
        apply(book.bids, data.get("bids"));
        apply(book.asks, data.get("asks"));
    }

    private static void apply(TreeMap<BigDecimal, BigDecimal> side, JsonNode levels) {
        for (JsonNode level : levels) {
            boolean deleted = level.get(0).asText().equals("delete");
            PlainBook.set(side, level.get(1).asText(), deleted ? "0" : level.get(2).asText());
        }
    }
}
