package io.orrery.node.latency;

import org.HdrHistogram.Histogram;

/** Of all orders of a session, in nanoseconds. */
public record Percentiles(long p50, long p90, long p99, long p999, long max) {

    static Percentiles of(Histogram histogram) {
        return new Percentiles(
            histogram.getValueAtPercentile(50), histogram.getValueAtPercentile(90), histogram.getValueAtPercentile(99),
            histogram.getValueAtPercentile(99.9), histogram.getMaxValue());
    }
}
