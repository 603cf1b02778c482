package io.orrery.engine.pipeline;

import org.agrona.concurrent.EpochNanoClock;

/** A clock that is turned by hand: in virtual sessions, simulations and tests. */
public final class HandClock implements EpochNanoClock {
    private volatile long now;

    public HandClock(long start) {
        now = start;
    }

    @Override
    public long nanoTime() {
        return now;
    }

    /** Turns to a later time; an earlier one changes nothing. */
    public void turnTo(long time) {
        if (time > now) {
            now = time;
        }
    }
}
