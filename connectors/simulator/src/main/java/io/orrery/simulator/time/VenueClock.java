package io.orrery.simulator.time;

import java.util.function.LongSupplier;

/** A venue's time in nanoseconds since 1970. What it shows to its clients may be skewed; its own affairs go on undisturbed. */
public final class VenueClock {
    private static final long MILLI = 1_000_000L;

    private final LongSupplier time;
    private long skewNanos;
    private long skewEndsNanos = Long.MIN_VALUE;

    /** The machine's time. */
    public VenueClock() {
        long originNanos = System.currentTimeMillis() * MILLI - System.nanoTime();
        time = () -> originNanos + System.nanoTime();
    }

    /** @param time in nanoseconds since 1970; never goes back */
    public VenueClock(LongSupplier time) {
        this.time = time;
    }

    /** The venue's own time: never goes back. */
    public long nanos() {
        return time.getAsLong();
    }

    /** The time as its clients see it. */
    public long shownNanos() {
        long now = nanos();
        return now < skewEndsNanos ? now + skewNanos : now;
    }

    public long shownMillis() {
        return shownNanos() / MILLI;
    }

    /** Shows a wrong time for a while. */
    public void skew(long nanos, long lastsNanos) {
        skewNanos = nanos;
        skewEndsNanos = nanos() + lastsNanos;
    }
}
