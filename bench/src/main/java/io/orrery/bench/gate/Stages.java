package io.orrery.bench.gate;

import io.orrery.bench.decode.DecodeStages;
import io.orrery.bench.patch.PatchStages;
import io.orrery.bench.stage.CoreStages;
import io.orrery.bench.way.RequestStages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The hot stages of this build, each as turns of {@link #OPERATIONS}. Only types of the JDK are seen from outside, so that builds
 * in class loaders of their own can be compared. What is a {@link Runnable}, too, wants to be run before each turn, unmeasured.
 */
public final class Stages implements Supplier<Map<String, Supplier<LongSupplier>>>, AutoCloseable {
    /** Of one turn. */
    public static final int OPERATIONS = 128;

    private final CoreStages core = new CoreStages(OPERATIONS);

    /** What makes each, by name. */
    @Override
    public Map<String, Supplier<LongSupplier>> get() {
        Map<String, Supplier<LongSupplier>> turns = new LinkedHashMap<>();
        new DecodeStages(OPERATIONS).addTo(turns);
        core.addTo(turns);
        new PatchStages(OPERATIONS).addTo(turns);
        new RequestStages(OPERATIONS).addTo(turns);
        return turns;
    }

    @Override
    public void close() {
        core.close();
    }
}
