package io.orrery.node.live;

import io.orrery.engine.strategy.Performing;

/** Looks, now and then, whether a strategy comes to an end with what it is called for. By one thread. */
final class Watchdog {
    private final Performing performing;
    private final long patienceNanos;
    private long call;
    private long sinceNanos;

    /** @param patienceNanos how long a call may take; 0 is as long as it likes */
    Watchdog(Performing performing, long patienceNanos) {
        this.performing = performing;
        this.patienceNanos = patienceNanos;
    }

    /** The id of a strategy that does not come to an end, or 0. */
    int look(long nowNanos) {
        long now = performing.now();
        if (now == 0 || now != call) {
            call = now;
            sinceNanos = nowNanos;
            return 0;
        }
        return patienceNanos > 0 && nowNanos - sinceNanos >= patienceNanos ? Performing.strategyOf(call) : 0;
    }
}
