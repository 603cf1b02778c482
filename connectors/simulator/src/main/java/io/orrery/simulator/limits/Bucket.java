package io.orrery.simulator.limits;

/**
 * A counter that rises with what is asked for and leaks by time: full means wait. Credits that refill are the same, seen from
 * above.
 */
public final class Bucket {
    private static final double NANOS = 1e9;

    private final double capacity;
    private final double leakPerSecond;
    private double level;
    private long asOfNanos;

    public Bucket(double capacity, double leakPerSecond) {
        this.capacity = capacity;
        this.leakPerSecond = leakPerSecond;
    }

    /**
     * Takes the amount if it fits; else nothing changes.
     *
     * @return true if it fitted
     */
    public boolean take(long nowNanos, double amount) {
        leak(nowNanos);
        if (level + amount > capacity) {
            return false;
        }
        level += amount;
        return true;
    }

    /** Adds, even beyond what fits: a penalty. */
    public void penalize(long nowNanos, double amount) {
        leak(nowNanos);
        level += amount;
    }

    public double level(long nowNanos) {
        leak(nowNanos);
        return level;
    }

    /** How long until the amount fits; 0 if it does. */
    public long nanosUntil(long nowNanos, double amount) {
        leak(nowNanos);
        double excess = level + amount - capacity;
        return excess <= 0 ? 0 : (long) Math.ceil(excess / leakPerSecond * NANOS);
    }

    private void leak(long nowNanos) {
        if (nowNanos > asOfNanos) {
            level = Math.max(0, level - (nowNanos - asOfNanos) / NANOS * leakPerSecond);
            asOfNanos = nowNanos;
        }
    }
}
