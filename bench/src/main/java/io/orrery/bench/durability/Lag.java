package io.orrery.bench.durability;

import java.util.Arrays;

/** How long records took from being appended to being durable: some of each group that became durable together. */
final class Lag {
    private static final int KEPT = 1 << 20;
    private static final int OF_A_GROUP = 8;

    private final Log log;
    private final long[] appended = new long[KEPT];
    private final int[] lags = new int[1 << 20];
    private int count;
    private long sequence;
    private long seen;

    Lag(Log log) {
        this.log = log;
        Arrays.fill(appended, 1L);
    }

    void onAppend(long now) {
        appended[(int) ++sequence & KEPT - 1] = now;
    }

    /** To be called again and again while there is nothing to append. */
    void look(long now) {
        long durable = Math.min(log.durable(), sequence);
        if (durable > seen) {
            long step = Math.max(1, (durable - seen) / OF_A_GROUP);
            for (long one = seen + 1; one <= durable && count < lags.length; one += step) {
                lags[count++] = (int) (now - appended[(int) one & KEPT - 1]);
            }
            seen = durable;
        }
    }

    /** What was seen so far counts no more. */
    void forget() {
        count = 0;
    }

    int[] sorted() {
        int[] all = Arrays.copyOf(lags, count);
        Arrays.sort(all);
        return all;
    }
}
