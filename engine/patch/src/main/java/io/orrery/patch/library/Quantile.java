package io.orrery.patch.library;

import java.util.function.ToDoubleFunction;

/** Below which so great a part of the numbers lies; between two numbers, in proportion. */
final class Quantile implements ToDoubleFunction<Window> {
    private final double part;
    private final double[] sorted;

    Quantile(double length, double part) {
        this.part = part;
        sorted = new double[(int) length];
    }

    @Override
    public double applyAsDouble(Window window) {
        for (int age = 0; age < sorted.length; age++) {
            sorted[age] = window.ago(age);
        }
        sort(sorted);
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** By shrinking gaps: the JDK's own sort allocates, from some version on. */
    private static void sort(double[] values) {
        for (int gap = values.length / 2; gap > 0; gap = gap == 2 ? 1 : gap * 5 / 11) {
            for (int i = gap; i < values.length; i++) {
                double value = values[i];
                int place = i;
                for (; place >= gap && values[place - gap] > value; place -= gap) {
                    values[place] = values[place - gap];
                }
                values[place] = value;
            }
        }
    }
}
