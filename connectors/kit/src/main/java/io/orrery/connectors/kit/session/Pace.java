package io.orrery.connectors.kit.session;

/** At most so many within any window of time. All sessions that a venue counts together share one. */
public final class Pace {
    private final long[] times;
    private final long windowNanos;
    private long taken;

    /**
     * @param count most within a window
     * @param windowNanos length of the window
     */
    public Pace(int count, long windowNanos) {
        if (count < 1 || windowNanos < 1) {
            throw new IllegalArgumentException("count=" + count + ", windowNanos=" + windowNanos + ": must be positive");
        }
        times = new long[count];
        this.windowNanos = windowNanos;
    }

    /** When the next may be: not before that time. */
    public long next(long time) {
        if (taken < times.length) {
            return time;
        }
        return Math.max(time, times[slot()] + windowNanos);
    }

    /** Takes one. */
    public void take(long time) {
        times[slot()] = time;
        taken++;
    }

    /** Forgets what was taken. */
    void reset() {
        taken = 0;
    }

    private int slot() {
        return (int) (taken % times.length);
    }
}
