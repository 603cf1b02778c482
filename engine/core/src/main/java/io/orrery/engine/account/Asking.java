package io.orrery.engine.account;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** What was asked for, and when the next statement is due: each minute, or after 1, 2, 4 … 10 s while there is a reason. */
final class Asking {
    private static final long SECOND = Account.SECOND;
    static final long REGULAR = 60 * SECOND;
    /** Before a look at what was doubted since the last one. */
    static final long FIRST_LOOK = 2 * SECOND;
    /** Between two questions, whatever the reason. */
    static final long SHORTEST_PAUSE = SECOND;
    private static final long LONGEST_PAUSE = 10 * SECOND;
    private static final int MOST_ATTEMPTS = 4;
    /** A statement that does not come within this time does not come. */
    private static final long PATIENCE = 120 * SECOND;

    private long requested;
    private long requestTime;
    private boolean waiting;
    private long restTime;
    private int attempts;

    /** Who was asked before is gone. */
    void forget() {
        waiting = false;
    }

    /** The next one is due at once. */
    void begin() {
        waiting = false;
        restTime = 0;
        attempts = 0;
    }

    void onRequested(long number, long time) {
        attempts = time - restTime > 2 * pause() ? 0 : Math.min(MOST_ATTEMPTS, attempts + 1);
        requested = number;
        requestTime = time;
        waiting = true;
    }

    /** A request came to an end. */
    void onAnswered(long time) {
        if (waiting) {
            waiting = false;
            restTime = time;
        }
    }

    boolean isAsked(long number) {
        return number == requested;
    }

    long requestTime() {
        return requestTime;
    }

    long next() {
        return requested + 1;
    }

    /** True if nothing is awaited, and it is so long since something was. */
    boolean isDue(long time, long pause) {
        if (waiting && time - requestTime < PATIENCE) {
            return false;
        }
        return restTime == 0 || time - Math.max(restTime, waiting ? requestTime : 0) >= pause;
    }

    /** How long the last one that came was under way. */
    long took() {
        return Math.max(0, restTime - requestTime);
    }

    /** Until the same is asked again. */
    long pause() {
        return Math.min(LONGEST_PAUSE, SECOND << attempts);
    }

    void save(StateWriter out) {
        out.putLong(requested);
        out.putLong(requestTime);
        out.putBoolean(waiting);
        out.putLong(restTime);
        out.putInt(attempts);
    }

    void load(StateReader in) {
        requested = in.getLong();
        requestTime = in.getLong();
        waiting = in.getBoolean();
        restTime = in.getLong();
        attempts = in.getInt();
    }
}
