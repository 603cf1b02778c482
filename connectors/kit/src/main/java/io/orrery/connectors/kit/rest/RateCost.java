package io.orrery.connectors.kit.rest;

import java.util.Arrays;

/** What one kind of request weighs, in each of the buckets that it draws on. Made once, when a venue is set up. */
public final class RateCost {
    private final RateBucket[] buckets;
    private final double[] weights;

    private RateCost(RateBucket[] buckets, double[] weights) {
        this.buckets = buckets;
        this.weights = weights;
    }

    public static RateCost of(RateBucket bucket, double weight) {
        return new RateCost(new RateBucket[] {bucket}, new double[] {weight});
    }

    /** This and more. */
    public RateCost and(RateBucket bucket, double weight) {
        RateBucket[] more = Arrays.copyOf(buckets, buckets.length + 1);
        double[] weighs = Arrays.copyOf(weights, weights.length + 1);
        more[buckets.length] = bucket;
        weighs[weights.length] = weight;
        return new RateCost(more, weighs);
    }

    int size() {
        return buckets.length;
    }

    RateBucket bucket(int index) {
        return buckets[index];
    }

    double weight(int index) {
        return weights[index];
    }
}
