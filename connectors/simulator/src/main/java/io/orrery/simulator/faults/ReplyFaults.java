package io.orrery.simulator.faults;

import io.orrery.simulator.net.Handler;
import io.orrery.simulator.net.Reply;
import io.orrery.simulator.net.Request;
import io.orrery.simulator.time.VenueClock;

/** The faults that strike requests and their answers, around any handler. */
public final class ReplyFaults {
    private final FaultPlan plan;
    private final VenueErrors errors;
    private final RequestFaults requests;
    private final PayloadFaults payloads;

    public ReplyFaults(FaultPlan plan, VenueErrors errors, VenueClock clock) {
        this(plan, errors, new RequestFaults(plan, clock));
    }

    /** @param requests shared with the venue's other doors */
    public ReplyFaults(FaultPlan plan, VenueErrors errors, RequestFaults requests) {
        this.plan = plan;
        this.errors = errors;
        this.requests = requests;
        this.payloads = new PayloadFaults(plan);
    }

    /** Around what only asks. */
    public Handler query(Handler handler) {
        return request -> {
            Reply reply = answered(request, handler);
            return delayed(reply, requests.delayNanos());
        };
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
            return delayed(reply, requests.orderDelayNanos());
        };
    }

    private Reply answered(Request request, Handler handler) {
        Obstacle obstacle = requests.obstacle();
        if (obstacle != null) {
            return errors.of(obstacle.fault(), obstacle.seconds());
        }
        Reply reply = handler.handle(request);
        if (plan.strikes(Fault.P08)) {
            return Reply.html(200, "<html><body>We will be right back.</body></html>");
        }
        if (!payloads.mayStrike()) {
            return reply;
        }
        String text = reply.bodyText();
        String spoiled = payloads.spoil(text);
        return spoiled.equals(text) ? reply : reply.withBody(spoiled);
    }

    private static Reply delayed(Reply reply, long nanos) {
        return nanos == 0 ? reply : reply.after(nanos);
    }
}
