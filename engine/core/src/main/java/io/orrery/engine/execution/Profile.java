package io.orrery.engine.execution;

import io.orrery.codecs.LongDivision;

/**
 * A time in equal parts, of each of which so much is due at its beginning as a curve says of it: a flat one makes equal parts
 * (TWAP), that of usual volume makes parts like it (VWAP).
 */
public final class Profile implements Schedule {
    private static final long DAY = 86_400_000_000_000L;
    private static final long GREATEST_SUM = 50_000;
    private static final int MOST_PARTS = 50_000;

    private final long[] weights;
    private final long period;
    private final boolean ofDay;
    private final long length;
    private final int parts;
    private final long sum;

    private Profile(long[] weights, long period, boolean ofDay, long length, int parts) {
        this.weights = weights.clone();
        this.period = period;
        this.ofDay = ofDay;
        this.length = length;
        this.parts = parts;
        long all = 0;
        for (long weight : weights) {
            all += weight < 0 || weight > GREATEST_SUM ? GREATEST_SUM + 1 : weight;
        }
        sum = all;
        if (sum < 1 || sum > GREATEST_SUM || parts < 1 || parts > MOST_PARTS || length < parts || length > DAY
            || period % weights.length != 0) {
            throw new IllegalArgumentException(
                "length=" + length + ", parts=" + parts + ", sum of weights=" + sum + " in " + weights.length + ": out of range");
        }
    }

    /** Equal parts. */
    public static Profile evenly(long length, int parts) {
        return new Profile(new long[] {1}, length, false, length, parts);
    }

    /** By the weights of as many equal pieces of this length, which they divide; their sum is at most 50,000. */
    public static Profile ofWindow(long[] weights, long length, int parts) {
        return new Profile(weights, length, false, length, parts);
    }

    /** By the weights of as many equal pieces of a day (UTC), of which a time of this length is taken. */
    public static Profile ofDay(long[] weights, long length, int parts) {
        return new Profile(weights, DAY, true, length, parts);
    }

    @Override
    public long due(long whole, long begun, long now, long traded) {
        long part = Math.min(parts - 1, (now - begun) / (length / parts)) + 1;
        long origin = ofDay ? Math.floorMod(begun, DAY) : 0;
        long before = weigh(origin);
        long until = weigh(part == parts ? origin + length : origin + length / parts * part) - before;
        long all = weigh(origin + length) - before;
        return all == 0 ? share(whole, part, parts) : share(whole, until, all);
    }

    private static long share(long whole, long part, long all) {
        return LongDivision.floor(Math.multiplyHigh(whole, part), whole * part, all);
    }

    @Override
    public boolean isOver(long begun, long now) {
        return now - begun >= length;
    }

    /** What lies under the curve up to a time. */
    private long weigh(long time) {
        long piece = period / weights.length;
        long within = time % period;
        long weighed = time / period * sum * piece;
        for (int i = 0; i < weights.length && within > 0; i++) {
            weighed += weights[i] * Math.min(within, piece);
            within -= piece;
        }
        return weighed;
    }
}
