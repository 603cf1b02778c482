package io.orrery.connectors.kraken.wire;

import java.util.HashMap;
import java.util.Map;

/**
 * The names that REST has for pairs and assets, and their common ones: {@code XXBTZUSD} and {@code XBTUSD} are BTC/USD,
 * {@code ZUSD} is USD. They are learned from the list of pairs.
 */
public final class KrakenNames {
    private static final Map<String, String> RENAMED = Map.of("XBT", "BTC", "XDG", "DOGE");

    private final Map<String, String> symbols = new HashMap<>();
    private final Map<String, String> assets = new HashMap<>();

    /** The common name of an asset by its short one: BTC of XBT. */
    public static String common(String name) {
        return RENAMED.getOrDefault(name, name);
    }

    /** REST names the pair so. */
    public void pair(String name, String symbol) {
        symbols.put(name, symbol);
    }

    /** REST names the asset so. */
    public void asset(String name, String common) {
        assets.put(name, common);
    }

    /** The symbol of a pair, or null if nobody listed it. */
    public String symbol(String name) {
        return symbols.get(name);
    }

    /** The common name of an asset. What is staked or earned has a suffix, and keeps it: it is another asset. */
    public String asset(String name) {
        int point = name.indexOf('.');
        if (point > 0) {
            return asset(name.substring(0, point)) + name.substring(point);
        }
        String known = assets.get(name);
        return known == null ? common(name) : known;
    }
}
