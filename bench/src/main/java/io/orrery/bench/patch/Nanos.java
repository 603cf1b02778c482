package io.orrery.bench.patch;

import java.util.Arrays;

/** Times, counted by nanosecond. */
final class Nanos {
    private static final int LONGEST = 100_000;

    private final int[] counts = new int[LONGEST + 1];
    private long all;

    void note(long nanos) {
        counts[(int) Math.min(LONGEST, nanos)]++;
        all++;
    }

    void clear() {
        Arrays.fill(counts, 0);
        all = 0;
    }

    int percentile(int percent) {
        long wanted = all * percent / 100;
        int nanos = 0;
        for (long seen = counts[0]; seen < wanted; seen += counts[nanos]) {
            nanos++;
        }
        return nanos;
    }
}
