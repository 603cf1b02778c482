package io.orrery.simulator.limits;

/** Counts what is used within fixed windows of time, as request weights and order counts are counted. */
public final class Window {
    private final long lengthNanos;
    private final long limit;
    private long startNanos = Long.MIN_VALUE;
    private long used;

    public Window(long lengthNanos, long limit) {
        this.lengthNanos = lengthNanos;
        this.limit = limit;
    }

    /**
     * Counts, whether there is room or not.
     *
     * @return true if the limit holds with it
     */
    public boolean use(long nowNanos, long weight) {
        turn(nowNanos);
        used += weight;
        return used <= limit;
    }

    /** Takes back what was counted, as for an order that was filled. */
    public void giveBack(long nowNanos, long weight) {
        turn(nowNanos);
        used = Math.max(0, used - weight);
    }

    public long used(long nowNanos) {
        turn(nowNanos);
        return used;
    }

    public long limit() {
        return limit;
    }

    public long nanosToNext(long nowNanos) {
        return lengthNanos - Math.floorMod(nowNanos, lengthNanos);
    }

    private void turn(long nowNanos) {
        long start = nowNanos - Math.floorMod(nowNanos, lengthNanos);
        if (start != startNanos) {
            startNanos = start;
            used = 0;
        }
    }
}
