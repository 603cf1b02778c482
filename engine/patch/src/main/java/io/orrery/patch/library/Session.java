package io.orrery.patch.library;

import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;

/** Whether a session is open, how long it has been, and how long it will be. All of it follows from the time. */
abstract class Session implements PatchModule {
    private static final long NANOS = 1_000_000_000L;

    /** Seconds since the epoch of the session that is open. */
    long opens;
    long closes;

    @Override
    public final void evaluate(Ports ports) {
        boolean open = isOpen(Math.floorDiv(ports.time(), NANOS));
        ports.show(0, open);
        ports.show(1, open ? (ports.time() - opens * NANOS) / (double) NANOS : Double.NaN);
        ports.show(2, open ? (closes * NANOS - ports.time()) / (double) NANOS : Double.NaN);
    }

    /** True if a session is open at this second since the epoch: then it lasts from {@link #opens} to {@link #closes}. */
    abstract boolean isOpen(long utc);
}
