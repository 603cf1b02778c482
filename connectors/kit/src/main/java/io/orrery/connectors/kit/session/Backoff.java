package io.orrery.connectors.kit.session;

import java.util.SplittableRandom;

/** How long to wait before another try: a random share of twice as much each time. Never nothing. */
final class Backoff {
    private static final int MAX_DOUBLINGS = 30;

    private final long minNanos;
    private final long maxNanos;
    private final SplittableRandom random;
    private int failures;

    Backoff(long minNanos, long maxNanos, long seed) {
        this.minNanos = minNanos;
        this.maxNanos = maxNanos;
        random = new SplittableRandom(seed);
    }

    /** Nanoseconds to wait after one more failure: at least the smallest wait, at most the largest. */
    long next() {
        long room = maxNanos - minNanos;
        long span = failures >= MAX_DOUBLINGS || minNanos > room >> failures ? room : minNanos << failures;
        failures = Math.min(failures + 1, MAX_DOUBLINGS);
        return minNanos + random.nextLong(span + 1);
    }

    /** It went well. */
    void reset() {
        failures = 0;
    }

    /** A random share of the nanoseconds. */
    long share(long nanos) {
        return random.nextLong(nanos + 1);
    }
}
