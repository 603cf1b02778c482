package io.orrery.patch.library;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;

/** Tells that a whole multiple of its time has passed. It is looked at ten times a second; what it missed it tells once. */
final class Clock implements PatchModule {
    private static final double SECOND = 1e9;

    private final long nanos;
    private long next;

    Clock(double seconds) {
        nanos = (long) (seconds * SECOND);
    }

    @Override
    public void evaluate(Ports ports) {
        if (next != 0 && ports.time() >= next) {
            ports.fire(0);
        }
        next = (ports.time() / nanos + 1) * nanos;
    }

    @Override
    public long span() {
        return nanos;
    }

    @Override
    public void save(StateWriter out) {
        out.putLong(next);
    }

    @Override
    public void load(StateReader in) {
        next = in.getLong();
    }
}
