package io.orrery.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.net.Reply;
import io.orrery.simulator.net.Request;
import io.orrery.simulator.net.Site;

/**
 * Faults of a running venue, for tests that need one at a certain time: GET tells how often each struck, POST sets probabilities
 * ({@code S01=1,S06=0,O01=1x2}).
 */
final class FaultControl {
    private final FaultPlan plan;

    private FaultControl(FaultPlan plan) {
        this.plan = plan;
    }

    static void serve(Site site, FaultPlan plan) {
        FaultControl control = new FaultControl(plan);
        site.route("GET", Served.controlPath(), control::counts);
        site.route("POST", Served.controlPath(), control::change);
    }

    private Reply counts(Request request) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        plan.counts().forEach((fault, count) -> json.put(fault.name(), count));
        return Reply.json(200, json.toString());
    }

    private Reply change(Request request) {
        try {
            plan.change(request.bodyText());
            return counts(request);
        } catch (IllegalArgumentException e) {
            return Reply.of(400, "text/plain", e.getMessage());
        }
    }
}
