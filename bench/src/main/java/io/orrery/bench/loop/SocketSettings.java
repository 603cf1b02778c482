package io.orrery.bench.loop;

import io.orrery.bench.way.Traffic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The session: every control is asked and none in the way; the venues listen at the loopback. */
final class SocketSettings {
    private SocketSettings() {
    }

    static List<String> all(PeerProcess peer, int accounts, Path key, Path secret) {
        StringBuilder venues = new StringBuilder("venues=[");
        List<String> strategies = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            String at = "127.0.0.1:" + peer.port(i);
            venues.append(i == 0 ? "" : ", ").append(String.format(Locale.ROOT,
                "{ name = venue%d, kind = binance, settings { rest = \"http://%s\", stream = \"ws://%s/stream\","
                    + " privateStream = \"ws://%s/ws-api/v3\", orders = \"ws://%s/ws-api/v3\", symbols = \"%s\","
                    + " key = \"file:%s\", secret = \"file:%s\" } }",
                i + 1, at, at, at, at, symbols(), key, secret));
            strategies.add(String.format(Locale.ROOT,
                "{ name = answers%d, strategy = %s, venue = venue%d, instruments = %s, parameters {} }",
                i + 1, Answering.NAME, i + 1, "[\"*\"]"));
        }
        return List.of(
            "http.enabled=false", "engine.idle=yield", "engine.threading=single", "journal.sync=none", "journal.reserve=512MiB",
            "stop.open-orders=keep", venues.append("]").toString(), "strategies=[" + String.join(", ", strategies) + "]",
            "limits.firm={ notional = \"1000000000000\", loss = \"1000000000000\", drawdown = \"1000000000000\" }",
            "limits.venues=[{ venue = \"*\", messages = 4096, message-window = 1s, open-orders = 1000,"
                + " ratio = 1000000, clock-offset = 60s }]",
            "limits.accounts=[{ venue = \"*\", notional = \"1000000000000\" }]",
            "limits.instruments=[{ instrument = \"*\", allowed = true, max-quantity = \"10000000\", max-value = \"100000000000\","
                + " max-long = \"1000000000\", max-short = \"1000000000\", collar-ppm = 200000, drift-ppm = 200000,"
                + " market-collar-ppm = 5000, reference-age = 60s, rejects = 4096 }]",
            "limits.strategies=[{ strategy = \"*\", notional = \"1000000000000\", basket = \"1000000000000\", messages = 4096,"
                + " message-window = 1s, executions = 4096, execution-window = 1s, duplicates = 4096, duplicate-window = 1s }]");
    }

    private static String symbols() {
        List<String> symbols = new ArrayList<>();
        for (int i = 0; i < Traffic.MARKETS; i++) {
            String symbol = Traffic.symbol(i);
            symbols.add(symbol.substring(0, symbol.length() - 4) + "/" + symbol.substring(symbol.length() - 4));
        }
        return String.join(",", symbols);
    }

}
