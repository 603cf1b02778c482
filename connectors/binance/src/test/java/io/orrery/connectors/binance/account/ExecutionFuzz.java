package io.orrery.connectors.binance.account;

import io.orrery.connectors.binance.ExecutionTexts;
import io.orrery.connectors.kit.testing.FuzzTarget;
import java.nio.file.Path;
import java.util.List;

/** Messages of the private stream of Binance in any bytes. An entry point of Jazzer; its seeds are written by {@code main}. */
public final class ExecutionFuzz {
    static final List<String> SEEDS = FuzzTarget.seeds(
        List.of(
            ExecutionTexts.report("or0000000000000007", "NEW", "NEW", ""),
            ExecutionTexts.report("or0000000000000007", "TRADE", "FILLED", "\"l\":\"1\",\"z\":\"1\",\"L\":\"99.5\",\"t\":5"),
            ExecutionTexts.report("x", "CANCELED", "CANCELED", "\"C\":\"or0000000000000008\""),
            ExecutionTexts.report("x", "EXPIRED", "EXPIRED", "\"o\":\"MARKET\",\"eR\":\"INSUFFICIENT_LIQUIDITY\""),
            "{\"event\":{\"e\":\"eventStreamTerminated\",\"E\":1}}"),
        "binance_spot", "executionReport");
    static final FuzzTarget TARGET = new FuzzTarget(new Executed()::of, ExecutionTree::read);

    private ExecutionFuzz() {
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
