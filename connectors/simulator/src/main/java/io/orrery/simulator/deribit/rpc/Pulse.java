package io.orrery.simulator.deribit.rpc;

/** When a connection is asked whether it still lives, and when it is given up. Time is an argument. */
final class Pulse {
    /** What is to be done now. */
    enum Beat { NOTHING, TEST_REQUEST, GIVE_UP }

    private static final long SECOND = 1_000_000_000L;
    private static final long IDLE_NANOS = 600 * SECOND;

    private long intervalNanos;
    private long lastBeatNanos;
    private long lastHeardNanos;
    private boolean asked;

    Pulse(long nowNanos) {
        lastHeardNanos = nowNanos;
    }

    /** @param seconds 0 for none */
    void every(long seconds, long nowNanos) {
        intervalNanos = seconds * SECOND;
        lastBeatNanos = nowNanos;
        asked = false;
    }

    void heard(long nowNanos) {
        lastHeardNanos = nowNanos;
    }

    /** It was asked, and answered. */
    void tested() {
        asked = false;
    }

    /** A test request each interval; who leaves one without an answer is given up. */
    Beat beat(long nowNanos) {
        if (nowNanos - lastHeardNanos > IDLE_NANOS) {
            return Beat.GIVE_UP;
        }
        if (intervalNanos == 0 || nowNanos - lastBeatNanos < intervalNanos) {
            return Beat.NOTHING;
        }
        lastBeatNanos = nowNanos;
        if (asked) {
            return Beat.GIVE_UP;
        }
        asked = true;
        return Beat.TEST_REQUEST;
    }
}
