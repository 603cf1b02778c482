package io.orrery.connectors.deribit.account;

import io.orrery.connectors.kit.testing.FuzzTarget;
import java.nio.file.Path;
import java.util.List;

/** Messages of the private stream of Deribit in any bytes. An entry point of Jazzer; its seeds are written by {@code main}. */
public final class ExecutionFuzz {
    static final List<String> SEEDS = FuzzTarget.seeds(ExecutionExamples.ALL, "deribit", "user.changes");
    static final FuzzTarget TARGET = new FuzzTarget(new Executed()::of, ExecutionTree::read);

    private ExecutionFuzz() {
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
