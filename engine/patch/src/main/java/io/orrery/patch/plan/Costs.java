package io.orrery.patch.plan;

import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;
import java.util.function.LongSupplier;

/** What the evaluations of each module of a plan take, by a clock that is handed in. */
final class Costs {
    private final LongSupplier clock;
    private final long[] nanos;
    private final long[] counts;

    Costs(LongSupplier clock, int size) {
        this.clock = clock;
        nanos = new long[size];
        counts = new long[size];
    }

    void evaluate(PatchModule module, Ports ports, int place) {
        long from = clock.getAsLong();
        module.evaluate(ports);
        nanos[place] += clock.getAsLong() - from;
        counts[place]++;
    }

    ModuleCost of(String module, int place) {
        return new ModuleCost(module, counts[place], nanos[place]);
    }
}
