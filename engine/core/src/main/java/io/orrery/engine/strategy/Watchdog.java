package io.orrery.engine.strategy;

import java.util.concurrent.TimeUnit;

/**
 * Looks, now and then, whether a strategy comes to an end with what it is called for. A call that takes too long is cut first,
 * and looked at once more: either it came back in the meantime, or it never will. By one thread.
 */
public final class Watchdog {
    /** Much longer than a store takes to be seen by another processor. */
    private static final long SETTLED_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Performing performing;
    private final long patienceNanos;
    private long call;
    private long sinceNanos;
    private long cut;
    private long cutNanos;

    /** @param patienceNanos how long a call may take; 0 is as long as it likes */
    public Watchdog(Performing performing, long patienceNanos) {
        this.performing = performing;
        this.patienceNanos = patienceNanos;
    }

    /** A call that does not come to an end, or 0. */
    public long look(long nowNanos) {
        long now = performing.now();
        if (now == 0 || now != call) {
            call = now;
            sinceNanos = nowNanos;
        } else if (isCut()) {
            return nowNanos - cutNanos >= SETTLED_NANOS ? call : 0;
        } else if (patienceNanos > 0 && nowNanos - sinceNanos >= patienceNanos) {
            cut = call;
            cutNanos = nowNanos;
            performing.cut(cut);
        }
        return 0;
    }

    /** True if the call that was seen last is not waited for any more. */
    public boolean isCut() {
        return call != 0 && call == cut;
    }
}
