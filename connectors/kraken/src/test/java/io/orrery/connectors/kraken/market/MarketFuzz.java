package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.testing.FuzzTarget;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Market data of Kraken in any bytes. An entry point of Jazzer; its seeds are written by {@code main}. */
public final class MarketFuzz {
    static final List<String> SEEDS = FuzzTarget.seeds(Examples.ALL, "kraken", "\"channel\"");
    static final FuzzTarget TARGET = target();

    private static FuzzTarget target() {
        Map<String, FeedInstrument> instruments = new LinkedHashMap<>();
        for (String symbol : List.of("BTC/USD", "ETH/BTC", "AAPLx/USD")) {
            instruments.put(symbol, new FeedInstrument(instruments.size() + 1, symbol, symbol.equals("ETH/BTC") ? 10 : 2, 8));
        }
        Decoded decoded = new Decoded(instruments.values().toArray(new FeedInstrument[0]));
        return new FuzzTarget(decoded::of, new Tree(instruments)::read);
    }

    private MarketFuzz() {
    }

    /** Loads all that takes part, which is charged to no input. */
    public static void fuzzerInitialize() {
        TARGET.takeAll(SEEDS, 0, 0);
    }

    /** What a fuzzer calls with bytes of its own. */
    public static void fuzzerTestOneInput(byte[] payload) {
        TARGET.take(payload);
    }

    /** Writes the seeds into the folder that is named. */
    public static void main(String[] folder) {
        FuzzTarget.write(SEEDS, Path.of(folder[0]));
    }
}
