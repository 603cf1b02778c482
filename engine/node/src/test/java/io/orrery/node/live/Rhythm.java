package io.orrery.node.live;

import java.util.concurrent.locks.LockSupport;
import org.agrona.concurrent.IdleStrategy;

/** Turns each millisecond as in a session, or not at all while others are measured: a process has one switch. */
final class Rhythm implements IdleStrategy {
    private static final long TURN_NANOS = 1_000_000L;
    private static final long REST_NANOS = 1_000_000_000L;
    private static final int SETTLED_TURNS = 50;

    private volatile boolean rests;
    private volatile long turns;

    void rest() {
        rests = true;
    }

    /** Of the thread that rests: it is back in its rhythm after some turns. Returns how many it will have taken by then. */
    long goOn(Thread thread) {
        long settled = turns + SETTLED_TURNS;
        rests = false;
        LockSupport.unpark(thread);
        return settled;
    }

    long turns() {
        return turns;
    }

    @Override
    public void idle(int work) {
        if (work == 0) {
            idle();
        }
    }

    @Override
    public void idle() {
        turns++;
        do {
            LockSupport.parkNanos(rests ? REST_NANOS : TURN_NANOS);
        } while (rests);
    }

    @Override
    public void reset() {
        // it has no memory
    }
}
