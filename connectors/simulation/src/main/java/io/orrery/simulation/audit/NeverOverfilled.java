package io.orrery.simulation.audit;

import io.orrery.simulator.exchange.Order;

/** I1: nothing is filled beyond its quantity unless the venue did so, and never beyond what the venue filled. */
final class NeverOverfilled implements Check {
    private final Scene scene;

    NeverOverfilled(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void rested() {
        for (Sent sent : scene.orders.heard()) {
            ClaimedOrder claimed = scene.claims.order(sent.id);
            VenueTruth truth = scene.truths.get(sent.account);
            if (claimed == null || truth == null || sent.adopted) {
                continue;
            }
            Order order = truth.order(sent.id);
            Traded instrument = scene.venues.instrument(sent.instrument);
            long filled = order == null ? 0 : VenueTruth.quantity(instrument, order.listing(), order.filled());
            scene.findings.atMost("I1", () -> sent + " filled at the venue", filled, claimed.filled());
            scene.findings.atMost("I1", () -> sent + " filled", Math.max(filled, sent.quantity), claimed.filled());
            scene.findings.same("I1", () -> sent + " filled by its trades", sent.executed, claimed.filled());
        }
    }
}
