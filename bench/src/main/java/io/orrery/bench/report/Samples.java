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

    public double low() {
        return values[0];
    }

    public double high() {
        return values[values.length - 1];
    }

    public double median() {
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
