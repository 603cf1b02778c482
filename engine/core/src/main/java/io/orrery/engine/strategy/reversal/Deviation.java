package io.orrery.engine.strategy.reversal;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** How far a price lies from its own recent mean, in units of its usual distance. Fixed point, 16 fraction bits. */
final class Deviation {
    /** What {@link #of} gives for a distance equal to the usual one. */
    static final long UNIT = 1_000;

    private static final int FRACTION = 16;
    private static final long GREATEST_PRICE = 1L << 46;
    private static final int MEAN_SHIFT = 5;
    private static final int USUAL_SHIFT = 6;
    private static final int WARM_SAMPLES = 1 << MEAN_SHIFT;

    private final long least;
    private long mean;
    private long usual;
    private long samples;

    /** Creates a measure whose usual distance is never taken to be below {@code least}. */
    Deviation(long least) {
        this.least = least << FRACTION;
    }

    boolean isWarm() {
        return samples >= WARM_SAMPLES;
    }

    /** A price beyond this can't be measured in 64 bits. */
    static boolean measures(long price) {
        return price < GREATEST_PRICE;
    }

    /** Takes a price, in equal steps of time. */
    void sample(long price) {
        long scaled = price << FRACTION;
        if (samples == 0) {
            mean = scaled;
            usual = least;
        }
        mean += scaled - mean >> MEAN_SHIFT;
        usual += Math.abs(scaled - mean) - usual >> USUAL_SHIFT;
        samples++;
    }

    /** Above 0 if the price lies above the mean. */
    long of(long price) {
        return ((price << FRACTION) - mean) / (Math.max(usual, least) / UNIT);
    }

    void save(StateWriter out) {
        out.putLong(mean);
        out.putLong(usual);
        out.putLong(samples);
    }

    void load(StateReader in) {
        mean = in.getLong();
        usual = in.getLong();
        samples = in.getLong();
    }
}
