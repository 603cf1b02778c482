package io.orrery.bench.report;

import java.util.Arrays;

/** Times in the order in which they were measured, in stretches of so many: what else the machine does spoils some of them. */
public final class Stretches {
    private final long[][] sorted;

    /** What is left behind the last whole stretch is left out, unless there is none. */
    public Stretches(long[] nanos, int length) {
        int whole = Math.min(length, nanos.length);
        sorted = new long[whole == 0 ? 0 : nanos.length / whole][];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = Arrays.copyOfRange(nanos, i * whole, (i + 1) * whole);
            Arrays.sort(sorted[i]);
        }
    }

    public int count() {
        return sorted.length;
    }

    /** A percentile of each stretch; of these, median and quartiles. */
    public Figure figure(String name, double percentile, double bound) {
        Samples samples = new Samples();
        for (long[] stretch : sorted) {
            samples.add(stretch[(int) Math.min(stretch.length - 1L, Math.ceil(stretch.length * percentile / 100) - 1)]);
        }
        return samples.count() == 0 ? Figure.single(name, Unit.NANOS, Double.NaN, bound) : new Figure(
            name, Unit.NANOS, samples.count(), samples.median(), samples.quantile(0.25), samples.quantile(0.75), Double.NaN,
            bound);
    }
}
