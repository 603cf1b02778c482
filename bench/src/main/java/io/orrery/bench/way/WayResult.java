package io.orrery.bench.way;

import io.orrery.node.session.SessionSummary;
import java.util.Arrays;
import java.util.Locale;

/**
 * What was seen behind the warm-up.
 *
 * @param frames so many
 * @param orders that payloads caused
 * @param others orders that the time caused
 * @param stretches percentiles of {@link #STRETCH} orders each that payloads caused, one behind the other
 * @param bytes that both threads allocated
 */
record WayResult(int frames, int orders, long others, Percentiles[] stretches, long bytes, SessionSummary summary) {
    /** Orders come too seldom for windows of milliseconds. */
    static final int STRETCH = 100;

    /** Of one stretch, in nanoseconds. */
    record Percentiles(long p50, long p99) {
    }

    static WayResult of(Seen seen, SessionSummary summary, int warmUp, long othersBefore, long bytes) {
        int first = 0;
        while (first < seen.orders() && seen.frame(first) <= warmUp) {
            first++;
        }
        int orders = seen.orders() - first;
        Percentiles[] stretches = new Percentiles[orders / STRETCH];
        long[] nanos = new long[STRETCH];
        for (int i = 0; i < stretches.length; i++) {
            for (int order = 0; order < STRETCH; order++) {
                nanos[order] = seen.nanos(first + i * STRETCH + order);
            }
            Arrays.sort(nanos);
            stretches[i] = new Percentiles(nanos[STRETCH / 2], nanos[STRETCH * 99 / 100]);
        }
        return new WayResult(seen.sent() - warmUp, orders, seen.others() - othersBefore, stretches, bytes, summary);
    }

    /** Of all stretches' medians, the one that such a part of them does not exceed. */
    long p50(double part) {
        return part(Arrays.stream(stretches).mapToLong(Percentiles::p50).sorted().toArray(), part);
    }

    long p99(double part) {
        return part(Arrays.stream(stretches).mapToLong(Percentiles::p99).sorted().toArray(), part);
    }

    private static long part(long[] sorted, double part) {
        return sorted.length == 0 ? -1 : sorted[(int) ((sorted.length - 1) * part)];
    }

    /** A line of JSON. */
    String line() {
        return String.format(Locale.ROOT,
            "{\"frames\":%d,\"orders\":%d,\"others\":%d,\"lowP50\":%d,\"lowP99\":%d,\"middleP50\":%d,\"middleP99\":%d,"
                + "\"bytesAFrame\":%.4f,\"denials\":%d,\"differences\":%d}",
            frames, orders, others, p50(0.25), p99(0.25), p50(0.5), p99(0.5), bytes / (double) frames, summary.denials(),
            summary.differences());
    }
}
