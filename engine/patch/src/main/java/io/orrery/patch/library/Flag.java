package io.orrery.patch.library;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.PatchModule;

/** A module that keeps whether something is so, and since when. */
abstract class Flag implements PatchModule {
    static final double SECOND = 1e9;

    boolean flag;
    long since;

    @Override
    public final void save(StateWriter out) {
        out.putBoolean(flag);
        out.putLong(since);
    }

    @Override
    public final void load(StateReader in) {
        flag = in.getBoolean();
        since = in.getLong();
    }
}
