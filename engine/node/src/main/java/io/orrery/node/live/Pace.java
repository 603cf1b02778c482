package io.orrery.node.live;

import java.util.concurrent.locks.LockSupport;

/** Holds a replay to a multiple of the session's own pace. */
final class Pace {
    private final double speed;
    private long firstTime;
    private long firstNanos;

    /** @param speed 0 for as fast as it goes */
    Pace(double speed) {
        this.speed = speed;
    }

    /** Returns when an event of this time is due. */
    void await(long time) {
        if (speed <= 0) {
            return;
        }
        if (firstTime == 0) {
            firstTime = time;
            firstNanos = System.nanoTime();
        }
        long due = firstNanos + Math.round((time - firstTime) / speed);
        while (System.nanoTime() < due && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }
}
