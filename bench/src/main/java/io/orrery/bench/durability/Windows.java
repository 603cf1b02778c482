package io.orrery.bench.durability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times in windows of 40 ms, and percentiles of each window. Others take the processor for some milliseconds now and then: the
 * lower quartile of the windows shows what was measured, the upper ones the machine.
 */
final class Windows {
    static final int A_SECOND = 25;

    /** What of each window is kept. */
    enum Rank {
        P50(0.5), P99(0.99), P999(0.999), MAX(1.0);

        private final double part;

        Rank(double part) {
            this.part = part;
        }

        int index(int size) {
            return Math.min(size - 1, (int) (size * part));
        }
    }

    private final long[] window;
    private final List<long[]> rows = new ArrayList<>();
    private int size;

    /** @param rate of times a second */
    Windows(int rate) {
        window = new long[Math.max(1, rate / A_SECOND)];
    }

    void add(long nanos) {
        window[size++] = nanos;
        if (size == window.length) {
            Arrays.sort(window);
            long[] row = new long[Rank.values().length];
            for (Rank rank : Rank.values()) {
                row[rank.ordinal()] = window[rank.index(size)];
            }
            rows.add(row);
            size = 0;
        }
    }

    /** The windows' percentile, of which so large a part of the windows is no larger, in nanoseconds. */
    long of(Rank rank, double part) {
        long[] sorted = rows.stream().mapToLong(row -> row[rank.ordinal()]).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }
}
