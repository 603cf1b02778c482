package io.orrery.simulator.kraken;

import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.limits.Bucket;
import io.orrery.simulator.limits.Keyed;

/**
 * The trading rate of a pair: each order counts, and what is changed or taken back soon counts more. Figures of the highest
 * tier.
 */
final class OrderLimits {
    private static final double MOST = 180;
    private static final double LEAK_PER_SECOND = 3.75;
    private static final long SECOND = 1_000_000_000L;
    private static final long[] AGES = {5, 10, 15, 45, 90, 300};
    private static final int[] CANCEL = {8, 6, 5, 4, 2, 1};
    private static final int[] AMEND = {3, 2, 1, 0, 0, 0};
    private static final int[] EDIT = {6, 5, 4, 2, 1, 0};

    private final Keyed<Bucket> counters = new Keyed<>(() -> new Bucket(MOST, LEAK_PER_SECOND));

    /** @throws KrakenError if the counter is full */
    void placing(Pair pair, long nowNanos) {
        if (!counters.of(pair.symbol()).take(nowNanos, 1)) {
            throw new KrakenError(KrakenError.ORDER_RATE_LIMIT);
        }
    }

    void cancelled(Pair pair, Order order, long nowNanos) {
        counters.of(pair.symbol()).penalize(nowNanos, penalty(CANCEL, order, nowNanos));
    }

    /** @throws KrakenError if the counter is full */
    void amending(Pair pair, Order order, long nowNanos) {
        placing(pair, nowNanos);
        counters.of(pair.symbol()).penalize(nowNanos, penalty(AMEND, order, nowNanos));
    }

    /** @throws KrakenError if the counter is full */
    void editing(Pair pair, Order order, long nowNanos) {
        placing(pair, nowNanos);
        counters.of(pair.symbol()).penalize(nowNanos, penalty(EDIT, order, nowNanos));
    }

    private static int penalty(int[] table, Order order, long nowNanos) {
        long age = (nowNanos - order.placedNanos()) / SECOND;
        for (int i = 0; i < AGES.length; i++) {
            if (age < AGES[i]) {
                return table[i];
            }
        }
        return 0;
    }
}
