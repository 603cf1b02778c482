package io.orrery.connectors.binance.market;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.TreeMap;

/** A book in plain words: Jackson's tree, BigDecimal, two maps. */
final class PlainBook {
    final TreeMap<BigDecimal, BigDecimal> bids = new TreeMap<>(Comparator.reverseOrder());
    final TreeMap<BigDecimal, BigDecimal> asks = new TreeMap<>();

    void apply(JsonNode bidLevels, JsonNode askLevels) {
        apply(bidLevels, bids);
        apply(askLevels, asks);
    }

    private static void apply(JsonNode levels, TreeMap<BigDecimal, BigDecimal> side) {
        for (JsonNode level : levels) {
            BigDecimal quantity = new BigDecimal(level.get(1).asText());
            if (quantity.signum() == 0) {
                side.remove(new BigDecimal(level.get(0).asText()));
            } else {
                side.put(new BigDecimal(level.get(0).asText()), quantity);
            }
        }
    }

    String top() {
        StringBuilder top = new StringBuilder();
        bids.entrySet().stream().limit(EngineSide.TOP).forEach(level -> top.append(level(level.getKey(), level.getValue())));
        top.append('|');
        asks.entrySet().stream().limit(EngineSide.TOP).forEach(level -> top.append(level(level.getKey(), level.getValue())));
        return top.toString();
    }

    static String level(BigDecimal price, BigDecimal quantity) {
        return price.stripTrailingZeros().toPlainString() + "x" + quantity.stripTrailingZeros().toPlainString() + " ";
    }
}
