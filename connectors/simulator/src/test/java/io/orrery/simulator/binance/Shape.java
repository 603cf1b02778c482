package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The form of a JSON text: which names it has, and of what type each value is; of an array, its first element's. */
final class Shape {
    private Shape() {
    }

    /** By path, the types. */
    static Map<String, String> of(JsonNode json) {
        Map<String, String> shape = new TreeMap<>();
        add("", json, shape);
        return shape;
    }

    private static void add(String path, JsonNode json, Map<String, String> shape) {
        shape.put(path, json.isNumber() ? "number" : json.getNodeType().name().toLowerCase(Locale.ROOT));
        json.properties().forEach(member -> add(path + "/" + member.getKey(), member.getValue(), shape));
        if (json.isArray() && json.size() > 0 && json.get(0).isArray() && json.get(0).get(0) != null) {
            row(path + "[]", json.get(0), shape);
        } else if (json.isArray() && json.size() > 0) {
            add(path + "[]", json.get(0), shape);
        }
    }

    /** An array within an array is a row: each place has a type of its own. */
    private static void row(String path, JsonNode row, Map<String, String> shape) {
        for (int i = 0; i < row.size(); i++) {
            add(path + "[" + i + "]", row.get(i), shape);
        }
    }
}
