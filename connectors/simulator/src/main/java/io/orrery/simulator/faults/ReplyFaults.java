package io.orrery.simulator.faults;

import io.orrery.simulator.net.Handler;
import io.orrery.simulator.net.Reply;
import io.orrery.simulator.net.Request;
import io.orrery.simulator.time.VenueClock;
import java.util.SplittableRandom;

/** The faults that strike requests and their answers, around any handler. */
public final class ReplyFaults {
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1000 * MILLI;
    private static final long BAN_SECONDS = 120;
    private static final long RETRY_SECONDS = 5;
    private static final long SKEW_NANOS = 1500 * MILLI;
    private static final long SKEW_LASTS_NANOS = 10 * SECOND;
    private static final long SLOWEST_NANOS = 10 * SECOND;
    private static final long FILL_FIRST_NANOS = 50 * MILLI;

    private final FaultPlan plan;
    private final VenueErrors errors;
    private final VenueClock clock;
    private final PayloadFaults payloads;
    private long bannedUntilNanos = Long.MIN_VALUE;

    public ReplyFaults(FaultPlan plan, VenueErrors errors, VenueClock clock) {
        this.plan = plan;
        this.errors = errors;
        this.clock = clock;
        this.payloads = new PayloadFaults(plan);
    }

    /** Around what only asks. */
    public Handler query(Handler handler) {
        return request -> answered(request, handler);
    }

    /** Around what places or changes orders. */
    public Handler order(Handler handler) {
        return request -> {
            if (plan.strikes(Fault.O02)) {
                return Reply.json(200, "").asLost();
            }
            Reply reply = answered(request, handler);
            if (plan.strikes(Fault.O01)) {
                return reply.asLost();
            }
            if (plan.strikes(Fault.O03)) {
                return errors.of(Fault.O03, 0);
            }
            return plan.strikes(Fault.O06) ? reply.after(FILL_FIRST_NANOS) : reply;
        };
    }

    private Reply answered(Request request, Handler handler) {
        Reply refused = refusal();
        if (refused != null) {
            return refused;
        }
        Reply reply = handler.handle(request);
        if (plan.strikes(Fault.P08)) {
            return Reply.html(200, "<html><body>We will be right back.</body></html>");
        }
        String spoiled = payloads.spoil(reply.bodyText());
        return delayed(spoiled.equals(reply.bodyText()) ? reply : reply.withBody(spoiled));
    }

    /** Null if the request is let through. */
    private Reply refusal() {
        long now = clock.nanos();
        if (plan.strikes(Fault.V04)) {
            clock.skew(plan.random(Fault.V04).nextBoolean() ? SKEW_NANOS : -SKEW_NANOS, SKEW_LASTS_NANOS);
        }
        if (plan.strikes(Fault.V02)) {
            bannedUntilNanos = now + BAN_SECONDS * SECOND;
        }
        if (now < bannedUntilNanos) {
            return errors.of(Fault.V02, Math.max(1, (bannedUntilNanos - now) / SECOND));
        }
        if (plan.strikes(Fault.V01)) {
            return errors.of(Fault.V01, RETRY_SECONDS);
        }
        return plan.strikes(Fault.V06) ? errors.of(Fault.V06, 0) : null;
    }

    private Reply delayed(Reply reply) {
        if (!plan.strikes(Fault.V09)) {
            return reply;
        }
        SplittableRandom random = plan.random(Fault.V09);
        return reply.after(random.nextLong(5 * MILLI, SLOWEST_NANOS));
    }
}
