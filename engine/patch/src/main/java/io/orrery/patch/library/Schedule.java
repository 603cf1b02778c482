package io.orrery.patch.library;

import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;

/** A time of the day. */
final class Schedule implements PatchModule {
    private static final long DAY_NANOS = 86_400_000_000_000L;
    private static final double SECOND = 1e9;

    @Override
    public void evaluate(Ports ports) {
        double second = Math.floorMod(ports.time(), DAY_NANOS) / SECOND;
        double from = ports.parameter(0);
        double to = ports.parameter(1);
        ports.show(0, from <= to ? second >= from && second < to : second >= from || second < to);
    }
}
