package io.orrery.patch.library;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;

/** Counts; a reset at the same event comes first. */
final class Counter implements PatchModule {
    private long count;

    @Override
    public void evaluate(Ports ports) {
        count = (ports.isTold(1) ? 0 : count) + (ports.isTold(0) ? 1 : 0);
        ports.show(0, count);
    }

    @Override
    public void save(StateWriter out) {
        out.putLong(count);
    }

    @Override
    public void load(StateReader in) {
        count = in.getLong();
    }
}
