package io.orrery.connectors.deribit.wire;

import io.orrery.connectors.kit.rest.RateBucket;
import io.orrery.connectors.kit.rest.RateCost;
import io.orrery.connectors.kit.rest.RateLimiter;
import java.util.concurrent.TimeUnit;

/**
 * The venue's limits on an account: of what goes to the matching engine, and of all else. Both are stores that fill up again, in
 * requests. The numbers are those of an account without volume; the venue tells its own when one logs in. A quarter of the store
 * for the matching engine is kept for cancels: whoever overdraws it is disconnected.
 */
public final class DeribitRates {
    private static final double RESERVE = 0.25;
    private static final long BURST = 20;
    private static final long A_SECOND = 5;
    private static final long OTHER_BURST = 100;
    private static final long OTHER_A_SECOND = 20;

    private final RateLimiter limiter = new RateLimiter();
    private RateCost order = RateCost.of(bucket("matching engine", BURST, A_SECOND, RESERVE), 1);
    private final RateCost question = RateCost.of(bucket("requests", OTHER_BURST, OTHER_A_SECOND, 0), 1);

    public RateLimiter limiter() {
        return limiter;
    }

    /** Of a command. */
    public RateCost order() {
        return order;
    }

    /** Of anything else. */
    public RateCost question() {
        return question;
    }

    /** The venue says how many commands it takes at once, and how many a second. */
    public void learn(long burst, long aSecond) {
        if (burst > 0 && aSecond > 0) {
            order = RateCost.of(bucket("matching engine", burst, aSecond, RESERVE), 1);
        }
    }

    private static RateBucket bucket(String name, long burst, long aSecond, double reserve) {
        long fillNanos = Math.max(1, TimeUnit.SECONDS.toNanos(burst) / aSecond);
        return new RateBucket(name, RateBucket.Kind.REFILL, burst, fillNanos, reserve);
    }
}
