package io.orrery.bench.way;

import io.orrery.bench.report.Figure;
import io.orrery.bench.report.Intervals;
import io.orrery.bench.report.Unit;
import io.orrery.node.session.SessionSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What was seen behind the warm-up.
 *
 * @param frames so many
 * @param orders that payloads caused
 * @param others orders that the time caused
 * @param stretches percentiles of {@link #STRETCH} orders each that payloads caused, one behind the other
 * @param intervals all orders that payloads caused, second by second
 * @param bytes that both threads allocated
 */
public record WayResult(
    int frames, int orders, long others, Percentiles[] stretches, Intervals intervals, long bytes, SessionSummary summary) {
    /** Orders come too seldom for windows of milliseconds. */
    static final int STRETCH = 100;
    private static final int MOST_P50 = 2_000;
    private static final int MOST_P99 = 5_000;
    private static final double MOST_SPREAD = 1.5;
    private static final double SECOND = 1e9;

    /** Of one stretch, in nanoseconds. */
    record Percentiles(long p50, long p99) {
    }

    /** @param rate frames a second */
    static WayResult of(Seen seen, SessionSummary summary, int warmUp, int rate, long othersBefore, long bytes) {
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
        Intervals intervals = new Intervals();
        for (int order = first; order < seen.orders(); order++) {
            intervals.add((long) ((seen.frame(order) - warmUp) * SECOND / rate), seen.nanos(order));
        }
        return new WayResult(seen.sent() - warmUp, orders, seen.others() - othersBefore, stretches, intervals, bytes, summary);
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

    /** Percentiles of the lower quartile of stretches and of the median one, if there is one, and of all orders together. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        if (stretches.length > 0) {
            figures.add(figure("order p50, quarter", p50(0.25), MOST_P50));
            figures.add(figure("order p99, quarter", p99(0.25), MOST_P99));
            figures.add(figure("order p50, median", p50(0.5), MOST_SPREAD * p50(0.25)));
            figures.add(figure("order p99, median", p99(0.5), Double.NaN));
        }
        Histogram histogram = intervals.all();
        figures.add(figure("order p99.9, all", histogram.getValueAtPercentile(99.9), Double.NaN));
        figures.add(figure("order max, all", histogram.getMaxValue(), Double.NaN));
        return figures;
    }

    private Figure figure(String name, double nanos, double bound) {
        return new Figure(name, Unit.NANOS, orders, nanos, nanos, nanos, bytes / (double) frames, bound);
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
