package io.orrery.connectors.demo;

import io.orrery.matching.market.SeededRandom;

/** How long messages take in one direction: mostly near the least, at times up to the greatest. */
final class Latency {
    private final SeededRandom random;
    private final long leastNanos;
    private final long greatestNanos;

    Latency(SeededRandom random, long leastNanos, long greatestNanos) {
        this.random = random;
        this.leastNanos = leastNanos;
        this.greatestNanos = greatestNanos;
    }

    long draw() {
        double share = random.nextDouble();
        return leastNanos + (long) ((greatestNanos - leastNanos) * share * share);
    }
}
