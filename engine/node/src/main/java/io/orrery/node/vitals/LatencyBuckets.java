package io.orrery.node.vitals;

import java.util.function.LongConsumer;
import org.agrona.concurrent.status.AtomicCounter;

/** Tick-to-order latencies in buckets of 1, 2 and 5 times a power of ten, from 1 µs to 1 s. Allocates nothing. */
public final class LatencyBuckets implements LongConsumer {
    private static final long[] BOUNDS = bounds();

    private final AtomicCounter[] counts;
    private final AtomicCounter sum;

    LatencyBuckets(AtomicCounter[] counts, AtomicCounter sum) {
        this.counts = counts;
        this.sum = sum;
    }

    /** Bounded buckets and the one without a bound. */
    public static int size() {
        return BOUNDS.length + 1;
    }

    /** The inclusive upper bound of a bucket, in nanoseconds; {@link Long#MAX_VALUE} for the last. */
    public static long bound(int bucket) {
        return bucket < BOUNDS.length ? BOUNDS[bucket] : Long.MAX_VALUE;
    }

    /** An upper bound of the quantile, in nanoseconds: the bound of the bucket that it lies in; 0 of nothing. */
    public static long quantile(Vitals vitals, double quantile) {
        long total = 0;
        for (int i = 0; i < size(); i++) {
            total += vitals.latencyCount(i);
        }
        long rank = (long) Math.ceil(total * quantile);
        long seen = 0;
        for (int i = 0; i < size() && total > 0; i++) {
            seen += vitals.latencyCount(i);
            if (seen >= rank) {
                return bound(i);
            }
        }
        return 0;
    }

    /** Records one latency. Called by one thread. */
    @Override
    public void accept(long nanos) {
        int bucket = 0;
        while (bucket < BOUNDS.length && nanos > BOUNDS[bucket]) {
            bucket++;
        }
        counts[bucket].incrementRelease();
        sum.getAndAddRelease(nanos);
    }

    private static long[] bounds() {
        long[] bounds = new long[19];
        long unit = 1_000;
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = unit * (i % 3 == 0 ? 1 : i % 3 == 1 ? 2 : 5);
            unit = i % 3 == 2 ? unit * 10 : unit;
        }
        return bounds;
    }
}
