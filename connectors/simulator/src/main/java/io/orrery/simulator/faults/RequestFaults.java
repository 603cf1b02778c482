package io.orrery.simulator.faults;

import io.orrery.simulator.time.VenueClock;

/**
 * The faults that meet requests, whichever door they come by: one a venue, as who is banned at one door is banned at all of them.
 */
public final class RequestFaults {
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1000 * MILLI;
    private static final long BAN_SECONDS = 120;
    private static final long RETRY_SECONDS = 5;
    private static final long SKEW_NANOS = 1500 * MILLI;
    private static final long SKEW_LASTS_NANOS = 10 * SECOND;
    private static final long SLOWEST_NANOS = 10 * SECOND;
    private static final long FILL_FIRST_NANOS = 50 * MILLI;

    private final FaultPlan plan;
    private final VenueClock clock;
    private long bannedUntilNanos = Long.MIN_VALUE;

    public RequestFaults(FaultPlan plan, VenueClock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    /** Asked as a request comes in: null if it is let through. */
    public Obstacle obstacle() {
        long now = clock.nanos();
        if (plan.strikes(Fault.V04)) {
            clock.skew(plan.random(Fault.V04).nextBoolean() ? SKEW_NANOS : -SKEW_NANOS, SKEW_LASTS_NANOS);
        }
        if (plan.strikes(Fault.V02)) {
            bannedUntilNanos = now + BAN_SECONDS * SECOND;
        }
        if (now < bannedUntilNanos) {
            return new Obstacle(Fault.V02, Math.max(1, (bannedUntilNanos - now) / SECOND));
        }
        if (plan.strikes(Fault.V01)) {
            return new Obstacle(Fault.V01, RETRY_SECONDS);
        }
        return plan.strikes(Fault.V06) ? new Obstacle(Fault.V06, 0) : null;
    }

    /** How long the answer to any request is held back. */
    public long delayNanos() {
        return plan.strikes(Fault.V09) ? plan.random(Fault.V09).nextLong(5 * MILLI, SLOWEST_NANOS) : 0;
    }

    /** How long the answer to an order is held back: what followed from it is told before. */
    public long orderDelayNanos() {
        return Math.max(delayNanos(), plan.strikes(Fault.O06) ? FILL_FIRST_NANOS : 0);
    }
}
