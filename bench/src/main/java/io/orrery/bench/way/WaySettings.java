package io.orrery.bench.way;

import java.util.List;

/**
 * The session that is measured: every control is asked and none in the way; a move is sudden if it is large beside those of fifty
 * bars. A bar is so long that a hundred frames cause one order and more.
 */
final class WaySettings {
    /** Of ten markets, in each bar of each. */
    private static final double FRAMES = 130;

    private WaySettings() {
    }

    /** @param rate frames a second, of ten markets */
    static List<String> all(int rate) {
        double bar = FRAMES / rate;
        return List.of(
            "http.enabled=false", "engine.threading=single", "engine.idle=yield", "journal.sync=none", "journal.reserve=128MiB",
            "stop.open-orders=keep",
            "venues=[{ name = payloads, kind = payloads, settings { } }]",
            "limits.firm={ notional = \"1000000000\", loss = \"1000000000\", drawdown = \"1000000000\" }",
            "limits.venues=[{ venue = \"*\", messages = 4096, message-window = 1s, open-orders = 1000,"
                + " ratio = 1000000, clock-offset = 1s }]",
            "limits.accounts=[{ venue = \"*\", notional = \"1000000000\" }]",
            "limits.instruments=[{ instrument = \"*\", allowed = true, max-quantity = \"1000000\", max-value = \"1000000000\","
                + " max-long = \"100000000\", max-short = \"100000000\", collar-ppm = 20000, drift-ppm = 20000,"
                + " market-collar-ppm = 5000, reference-age = 60s, rejects = 4096 }]",
            "limits.strategies=[{ strategy = \"*\", notional = \"1000000000\", basket = \"1000000000\", messages = 4096,"
                + " message-window = 1s, executions = 4096, execution-window = 1s, duplicates = 4096, duplicate-window = 1s }]",
            "strategies=[{ name = moves, strategy = sudden-move-reversal, venue = payloads, instruments = [\"*\"],"
                + " parameters { \"move.length\" = 3, \"bound.gain\" = 0.3, \"usual.length\" = 50, \"calm.length\" = 50,"
                + " \"crowd.gain\" = 0.1, \"bars.time\" = " + bar + ", \"rest.time\" = " + bar
                + ", \"clock.time\" = " + 2 * bar + " } }]");
    }
}
