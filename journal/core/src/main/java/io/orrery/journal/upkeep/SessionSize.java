package io.orrery.journal.upkeep;

/** How fast sessions grow. */
final class SessionSize {
    private static final long NANOS_PER_HOUR = 3_600_000_000_000L;

    private SessionSize() {
    }

    /** Bytes recorded in an hour of engine time, at the pace of this span; 0 if the span is empty. */
    static long bytesPerHour(long bytes, long spanNanos) {
        return spanNanos <= 0 ? 0 : (long) ((double) bytes * NANOS_PER_HOUR / spanNanos);
    }
}
