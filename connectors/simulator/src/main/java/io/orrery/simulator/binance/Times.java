package io.orrery.simulator.binance;

/** In which unit a client is told times. */
enum Times {
    MILLISECOND(1_000_000),
    MICROSECOND(1_000);

    private final long nanos;

    Times(long nanos) {
        this.nanos = nanos;
    }

    long of(long epochNanos) {
        return epochNanos / nanos;
    }

    /** @param text as sent, null or empty for the usual unit */
    static Times named(String text) {
        if (text == null || text.isEmpty() || text.equalsIgnoreCase("MILLISECOND")) {
            return MILLISECOND;
        }
        if (text.equalsIgnoreCase("MICROSECOND")) {
            return MICROSECOND;
        }
        throw Errors.of(-1194, "Invalid value for time unit; expected either MICROSECOND or MILLISECOND.");
    }

    /** A time that a client sent, in either unit, as nanoseconds. */
    static long nanos(long sent) {
        return sent > 10_000_000_000_000L ? sent * 1_000 : sent * 1_000_000;
    }
}
