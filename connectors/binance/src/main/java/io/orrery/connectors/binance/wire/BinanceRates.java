package io.orrery.connectors.binance.wire;

import io.orrery.codecs.sbe.Command;
import io.orrery.connectors.kit.rest.RateBucket;
import io.orrery.connectors.kit.rest.RateBucket.Kind;
import io.orrery.connectors.kit.rest.RateCost;
import io.orrery.connectors.kit.rest.RateLimiter;
import java.util.concurrent.TimeUnit;

/**
 * The venue's limits: weight a minute and address, unfilled orders in ten seconds and a day an account. The numbers are those to
 * begin with; each answer tells the ones that hold. A tenth of the weight is kept for cancels.
 */
public final class BinanceRates {
    private static final double RESERVE = 0.1;

    private final RateLimiter limiter = new RateLimiter();
    private final RateBucket weight =
        new RateBucket("weight of a minute", Kind.WINDOW, 6_000, TimeUnit.MINUTES.toNanos(1), RESERVE);
    private final RateBucket burst = new RateBucket("orders in 10 seconds", Kind.WINDOW, 50, TimeUnit.SECONDS.toNanos(10), 0);
    private final RateBucket daily = new RateBucket("orders of a day", Kind.WINDOW, 160_000, TimeUnit.DAYS.toNanos(1), 0);
    private final RateCost one = weighing(1);
    private final RateCost order = weighing(1).and(burst, 1).and(daily, 1);
    private final RateCost amendment = weighing(4);

    public RateLimiter limiter() {
        return limiter;
    }

    /** Of a request that is no order. */
    public RateCost weighing(int of) {
        return RateCost.of(weight, of);
    }

    /** Of a command by the WebSocket API. */
    public RateCost of(Command command) {
        return switch (command) {
            case NEW -> order;
            case AMEND -> amendment;
            default -> one;
        };
    }

    /** The bucket that a limit of the venue is about, or null. */
    RateBucket bucket(boolean ofOrders, boolean ofWeight, long seconds) {
        if (ofWeight && seconds == 60) {
            return weight;
        }
        return !ofOrders ? null : seconds == 10 ? burst : seconds == TimeUnit.DAYS.toSeconds(1) ? daily : null;
    }

    RateBucket weight() {
        return weight;
    }
}
