package io.orrery.bench.report;

import java.util.Arrays;

/** Measured values of one kind, of one run after the other. */
public final class Samples {
    private double[] values = new double[0];

    public void add(double value) {
        values = Arrays.copyOf(values, values.length + 1);
        values[values.length - 1] = value;
        Arrays.sort(values);
    }

    public int count() {
        return values.length;
    }

    /** The value that this fraction of the samples lies below, interpolated between two of them. */
    public double quantile(double fraction) {
        double place = fraction * (values.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, values.length - 1);
        return values[below] + (place - below) * (values[above] - values[below]);
    }

    public double median() {
        return quantile(0.5);
    }
}
