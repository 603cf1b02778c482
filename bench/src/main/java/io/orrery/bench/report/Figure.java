package io.orrery.bench.report;

/**
 * What was measured, and what it should be.
 *
 * @param low the lower quartile of the samples, high the upper one: what else the machine did lies mostly outside
 * @param bytes allocated by one operation, or for one event
 * @param bound in the same unit, or NaN if there is none
 */
public record Figure(
    String name, Unit unit, int samples, double median, double low, double high, double bytes, double bound) {

    public boolean isBounded() {
        return !Double.isNaN(bound);
    }

    /** One value, measured once. */
    public static Figure single(String name, Unit unit, double value, double bound) {
        return new Figure(name, unit, 1, value, value, value, Double.NaN, bound);
    }

    /** True if how much of the bound is used can be told. */
    public boolean hasRatio() {
        return isBounded() && bound != 0;
    }

    /** The median in units of the bound. */
    public double ratio() {
        return median / bound;
    }

    /** True if the median keeps the bound, or there is none. */
    public boolean isKept() {
        return !isBounded() || unit.keeps(median, bound);
    }
}
