package io.orrery.connectors.kraken.account;

import io.orrery.connectors.kit.testing.FuzzTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Messages of the private stream of Kraken in any bytes. An entry point of Jazzer; its seeds are written by {@code main}. */
public final class ExecutionFuzz {
    static final List<String> SEEDS = FuzzTarget.seeds(
        Stream.of(ExecutionExamples.ALL, ExecutionExamples.ANSWERS).flatMap(List::stream).toList(), "kraken", "executions");
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
