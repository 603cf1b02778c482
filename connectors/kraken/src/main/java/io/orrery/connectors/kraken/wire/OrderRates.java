package io.orrery.connectors.kraken.wire;

import io.orrery.connectors.kit.rest.RateBucket;
import io.orrery.connectors.kit.rest.RateCost;
import java.util.concurrent.TimeUnit;

/**
 * What commands for the orders of one pair weigh. A new order is one; what is amended or cancelled soon after it was placed
 * weighs more, and the younger it is the more.
 */
public final class OrderRates {
    /** Ages in seconds below which the weights hold; beyond the last there is none. */
    private static final int[] AGES = {5, 10, 15, 45, 90, 300};
    private static final int[] CANCEL = {8, 6, 5, 4, 2, 1};
    private static final int[] AMEND = {4, 3, 2, 1, 1, 1};
    private static final int OLD_CANCEL = 0;
    private static final int OLD_AMEND = 1;

    final RateBucket bucket;
    private final RateCost[] costs = new RateCost[CANCEL[0] + 1];

    OrderRates(RateBucket bucket) {
        this.bucket = bucket;
        for (int weight = 0; weight < costs.length; weight++) {
            costs[weight] = RateCost.of(bucket, weight);
        }
    }

    public RateCost place() {
        return costs[1];
    }

    /** @param age of the order, in nanoseconds */
    public RateCost cancel(long age) {
        return costs[weight(CANCEL, OLD_CANCEL, age)];
    }

    public RateCost amend(long age) {
        return costs[weight(AMEND, OLD_AMEND, age)];
    }

    private static int weight(int[] weights, int old, long age) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(age);
        for (int i = 0; i < AGES.length; i++) {
            if (seconds < AGES[i]) {
                return weights[i];
            }
        }
        return old;
    }
}
