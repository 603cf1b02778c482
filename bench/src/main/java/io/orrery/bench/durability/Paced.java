package io.orrery.bench.durability;

import java.util.Arrays;

/**
 * Appends at a fixed rate, or one after the other. An append has its intended moment: what it is late because of the one before
 * it counts as its own time. Two calls of {@link System#nanoTime()} are part of every figure.
 */
final class Paced {
    private final Load load;
    private final Log log;
    private final Lag lag;
    private final int[] response;
    private final int[] service;
    private long due;

    Paced(Load load, Log log, Lag lag) {
        this.load = load;
        this.log = log;
        this.lag = lag;
        response = new int[load.window()];
        service = new int[load.window()];
    }

    /** What comes next is due now, whatever was late before. */
    void begin() {
        due = System.nanoTime() + load.periodNanos();
    }

    /** One window of appends. */
    void window() {
        long period = load.periodNanos();
        for (int i = 0; i < response.length; i++) {
            long now = System.nanoTime();
            while (now < due) {
                lag.look(now);
                now = System.nanoTime();
            }
            long intended = period == 0 ? now : due;
            log.append();
            long after = System.nanoTime();
            lag.onAppend(after);
            response[i] = (int) Math.min(Integer.MAX_VALUE, after - intended);
            service[i] = (int) Math.min(Integer.MAX_VALUE, after - now);
            due += period;
        }
    }

    /** Of the last window: from the intended moment to the end of the append. Sorted. */
    int[] response() {
        return sorted(response);
    }

    /** Of the last window: the append alone. Sorted. */
    int[] service() {
        return sorted(service);
    }

    private static int[] sorted(int[] values) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    static double quantile(int[] sorted, double fraction) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, (int) (fraction * sorted.length))];
    }
}
