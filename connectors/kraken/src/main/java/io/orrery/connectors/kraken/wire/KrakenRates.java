package io.orrery.connectors.kraken.wire;

import io.orrery.connectors.kit.rest.RateBucket;
import io.orrery.connectors.kit.rest.RateBucket.Kind;
import io.orrery.connectors.kit.rest.RateCost;
import io.orrery.connectors.kit.rest.RateLimiter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The venue's limits: a counter for REST, and one for the orders of each pair. How high they may get depends on the tier of the
 * account, which the venue tells when the private stream begins; until then it is taken for the lowest.
 */
public final class KrakenRates {
    private static final long STARTER_ORDERS = 60;
    private static final long INTERMEDIATE_ORDERS = 125;
    private static final long PRO_ORDERS = 180;
    /** In this time a whole counter is forgotten: of the lowest tier just so, of the others a little sooner. */
    private static final long ORDER_WINDOW = TimeUnit.SECONDS.toNanos(60);
    /** Share of each pair's counter that is kept for cancels. */
    private static final double RESERVE = 0.2;

    private final RateLimiter limiter = new RateLimiter();
    private final List<OrderRates> pairs = new ArrayList<>();
    private RateBucket rest = rest(15, 45);
    private long mostOrders = STARTER_ORDERS;

    public RateLimiter limiter() {
        return limiter;
    }

    /** Of a question by REST. */
    public RateCost weighing(int weight) {
        return RateCost.of(rest, weight);
    }

    /** Of the orders of one more pair. */
    public OrderRates pair(String symbol) {
        OrderRates pair = new OrderRates(new RateBucket("orders of " + symbol, Kind.REFILL, mostOrders, ORDER_WINDOW, RESERVE));
        pairs.add(pair);
        return pair;
    }

    /** The venue says how high the counter of a pair may get: that shows the tier. */
    public void learn(long most) {
        if (most == mostOrders || most < 1) {
            return;
        }
        mostOrders = most;
        rest = most >= PRO_ORDERS ? rest(20, 20) : most >= INTERMEDIATE_ORDERS ? rest(20, 40) : rest(15, 45);
        for (OrderRates pair : pairs) {
            limiter.onLimit(pair.bucket, most);
        }
    }

    private static RateBucket rest(long most, long seconds) {
        return new RateBucket("REST", Kind.REFILL, most, TimeUnit.SECONDS.toNanos(seconds), 0);
    }
}
