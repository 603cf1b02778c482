package io.orrery.node.demo;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.orrery.node.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the demo trades where, as configuration. Of Deribit the linear perpetual: the engine does not value contracts that are
 * settled in what they are of.
 */
final class DemoVenues {
    static final List<String> NAMES = List.of("binance", "kraken", "deribit");

    private static final Map<String, String> SYMBOLS = Map.of(
        "binance", "BTC/USDT,ETH/USDT",
        "kraken", "BTC/USD,ETH/USD,SOL/USD",
        "deribit", "BTC/USDC:USDC");

    private DemoVenues() {
    }

    /**
     * The settings of a node that trades all of it, as key=value.
     *
     * @param served where the venues are and how to get in, as the simulator tells it
     * @param keys where the keys are to lie: settings only name the place
     */
    static List<String> settings(String served, OwnersFolder keys) throws IOException {
        Config all = ConfigFactory.parseString(served);
        List<Object> venues = new ArrayList<>();
        List<Object> strategies = new ArrayList<>();
        for (String name : NAMES) {
            venues.add(Map.of("name", name, "kind", name, "settings", settings(name, all.getConfig(name), keys)));
            strategies.add(Map.of(
                "name", "reversal-" + name, "strategy", "reversal", "venue", name, "instruments", List.of("*"),
                "parameters", Map.of()));
        }
        return List.of("venues=" + Json.render(venues), "strategies=" + Json.render(strategies));
    }

    private static Map<String, String> settings(String name, Config served, OwnersFolder keys) throws IOException {
        Config tls = served.getConfig("tls");
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("symbols", SYMBOLS.get(name));
        settings.put("rest", tls.getString("rest"));
        for (String stream : List.of("stream", "privateStream", "orders")) {
            settings.put(stream, tls.getString(stream) + exact(served));
        }
        settings.put("trust", tls.getString("certificate"));
        settings.put("key", "file:" + keys.write(name + "-key", served.getString("apiKey")));
        settings.put("secret", "file:" + keys.write(name + "-secret", served.getString("secret")));
        return settings;
    }

    /** Where a venue is worded for strangers' clients, its own words have to be asked for. */
    private static String exact(Config served) {
        return served.hasPath("exactQuery") ? served.getString("exactQuery") : "";
    }
}
