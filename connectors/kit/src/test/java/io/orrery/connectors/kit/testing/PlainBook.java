package io.orrery.connectors.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.TreeMap;

/** A book in plain words: Jackson's tree, BigDecimal, two maps. */
public final class PlainBook {
    public final TreeMap<BigDecimal, BigDecimal> bids = new TreeMap<>(Comparator.reverseOrder());
    public final TreeMap<BigDecimal, BigDecimal> asks = new TreeMap<>();

    /** Applies levels that are arrays of price and quantity. */
    public void apply(JsonNode bidLevels, JsonNode askLevels) {
        apply(bidLevels, bids);
        apply(askLevels, asks);
    }

    private static void apply(JsonNode levels, TreeMap<BigDecimal, BigDecimal> side) {
        for (JsonNode level : levels) {
            set(side, level.get(0).asText(), level.get(1).asText());
        }
    }

    /** Sets a level of a side to a quantity; 0 removes it. */
    public static void set(TreeMap<BigDecimal, BigDecimal> side, String price, String quantity) {
        BigDecimal amount = new BigDecimal(quantity);
        if (amount.signum() == 0) {
            side.remove(new BigDecimal(price));
        } else {
            side.put(new BigDecimal(price), amount);
        }
    }

    /** Forgets all but the best levels of each side. */
    public void truncate(int depth) {
        while (bids.size() > depth) {
            bids.pollLastEntry();
        }
        while (asks.size() > depth) {
            asks.pollLastEntry();
        }
    }

    /** The best levels, as {@link EngineSide} tells them. */
    public String top() {
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
