package io.orrery.simulator.exchange;

/**
 * How the background of a market runs.
 *
 * @param rate how many times faster than usual
 * @param historySeconds for how long, by its own time, before the exchange opens
 */
public record Background(double rate, double historySeconds) {
    public static final Background USUAL = new Background(1, 120);

    /** The same at another rate. */
    public Background atRate(double other) {
        return new Background(other, historySeconds);
    }

    /** The same with another history. */
    public Background after(double seconds) {
        return new Background(rate, seconds);
    }

    /** As much of the exchange's time, in nanoseconds. */
    long historyNanos() {
        return (long) (historySeconds / rate * 1e9);
    }
}
