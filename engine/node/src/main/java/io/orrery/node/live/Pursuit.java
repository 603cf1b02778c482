package io.orrery.node.live;

import io.orrery.engine.venue.EmergencyStop;
import java.util.concurrent.TimeUnit;

/**
 * Asks for the end of an account's orders until none is left, and now and then from then on: an order that was on its way, or
 * that a venue takes up late, is ended as well. Used by one thread.
 */
final class Pursuit {
    /** An answer counts if it was asked for so long after the gates were tight: what had left is there by then, or late. */
    private static final long SETTLED = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long FIRST_WAIT = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);
    private static final long WATCHING_WAIT = TimeUnit.SECONDS.toNanos(30);

    private final EmergencyStop stop;
    private boolean running;
    private boolean heard;
    private boolean counts;
    private boolean over;
    private long wait;
    private long due;
    private long endedBefore;

    Pursuit(EmergencyStop stop) {
        this.stop = stop;
    }

    EmergencyStop stop() {
        return stop;
    }

    /** Asks at once. */
    void begin(long now) {
        running = true;
        over = false;
        counts = false;
        endedBefore = stop.ended();
        wait = FIRST_WAIT;
        ask(now);
    }

    void end() {
        running = false;
    }

    /** @param tightTime since when the gates are tight, {@link Long#MAX_VALUE} if they are not yet */
    int turn(long now, long tightTime) {
        if (!running) {
            return 0;
        }
        if (!heard && stop.answer() != EmergencyStop.Answer.AWAITED) {
            hear(now);
            return 1;
        }
        if (now < due) {
            return 0;
        }
        counts = tightTime <= now - SETTLED;
        wait = Math.min(2 * wait, over ? WATCHING_WAIT : LONGEST_WAIT);
        ask(now);
        return 1;
    }

    private void hear(long now) {
        heard = true;
        switch (stop.answer()) {
            case ENDED -> {
                over = false;
                wait = FIRST_WAIT;
                due = now;
            }
            case NOTHING_OPEN -> over |= counts;
            default -> over = false;
        }
    }

    private void ask(long now) {
        heard = false;
        due = now + wait;
        stop.cancelAll();
    }

    /** True while it is not known that nothing is open. */
    boolean isOpen() {
        return running && !over;
    }

    /** Orders that it ended since it began; 0 when it is over and done with. */
    long ended() {
        return running ? stop.ended() - endedBefore : 0;
    }
}
