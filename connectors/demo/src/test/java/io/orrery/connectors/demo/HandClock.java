package io.orrery.connectors.demo;

import org.agrona.concurrent.EpochNanoClock;

/** Turned by hand. */
final class HandClock implements EpochNanoClock {
    private long time;

    HandClock(long time) {
        this.time = time;
    }

    @Override
    public long nanoTime() {
        return time;
    }

    void turnTo(long newTime) {
        time = newTime;
    }
}
