package io.orrery.acceptance.witness;

import java.util.List;
import java.util.Map;

/** Who can tell the truth about which venue, and what is traded there in a trial. */
public final class Witnesses {
    private static final Map<String, List<String>> SYMBOLS = Map.of(
        "binance", List.of("BTC/USDT", "ETH/USDT"),
        "kraken", List.of("BTC/USD", "ETH/USD"),
        "deribit", List.of("BTC/USD:BTC", "ETH/USD:ETH"));

    private Witnesses() {
    }

    /** The canonical symbols that are traded in a trial of this kind of venue. */
    public static List<String> symbols(String kind) {
        return SYMBOLS.getOrDefault(kind, List.of());
    }

    /** Null for a venue that nobody can tell of. */
    public static Witness of(String kind, Rest rest, String key, String secret) {
        return switch (kind) {
            case "binance" -> new BinanceWitness(rest, key, secret);
            case "kraken" -> new KrakenWitness(rest, key, secret);
            case "deribit" -> new DeribitWitness(rest, key, secret);
            default -> null;
        };
    }
}
