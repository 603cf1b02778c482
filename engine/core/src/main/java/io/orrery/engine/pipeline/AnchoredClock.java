package io.orrery.engine.pipeline;

import org.agrona.concurrent.EpochNanoClock;

/** The live clock of a session: the wall clock's time at its start, carried on by the monotonic clock. It never steps. */
public final class AnchoredClock implements EpochNanoClock {
    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final long offset;

    public AnchoredClock() {
        offset = System.currentTimeMillis() * NANOS_PER_MILLI - System.nanoTime(); // allowed: the anchor itself
    }

    @Override
    public long nanoTime() {
        return System.nanoTime() + offset; // allowed: readers stamp with it, the engine never asks
    }

    /** What this clock shows when {@link System#nanoTime()} says so. */
    public long time(long nanos) {
        return nanos + offset;
    }
}
