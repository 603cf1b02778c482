package io.orrery.bench.stage;

/** How everyone waits here for the other thread: spinning, and giving way at times, since there may be one core for both. */
public final class Patience {
    private static final int SPINS = 2_000;

    private Patience() {
    }

    /** Takes how often it was waited already, and returns how often it is now. Ends with the thread's interruption. */
    public static int once(int spins) {
        if (spins == SPINS) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted while it waited for the other thread");
            }
            Thread.yield();
            return 0;
        }
        Thread.onSpinWait();
        return spins + 1;
    }
}
