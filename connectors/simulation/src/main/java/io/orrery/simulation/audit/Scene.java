package io.orrery.simulation.audit;

import io.orrery.simulator.exchange.Order;
import java.util.LinkedHashMap;
import java.util.Map;

/** What all checks look at: the journal so far, the venues' truth, and what the engine claims. */
final class Scene {
    final KnownVenues venues = new KnownVenues();
    final KnownOrders orders = new KnownOrders(venues);
    final KnownLimits limits = new KnownLimits();
    final Map<Integer, VenueTruth> truths = new LinkedHashMap<>();
    final Findings findings;
    Claims claims;
    long time;
    /** True if venues are made to tell levels that are not theirs, which not each of them lets anybody find. */
    boolean booksFaulted;

    Scene(long seed) {
        findings = new Findings(seed);
    }

    /** An order of ours as it is at its venue, or null if it is not there or not watched. */
    Order atVenue(Sent sent) {
        VenueTruth truth = truths.get(sent.account);
        return truth == null ? null : truth.order(sent.id);
    }
}
