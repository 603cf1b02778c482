package io.orrery.simulation.audit;

import io.orrery.simulator.exchange.Order;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * I4: an order that lives at the venue is open in the engine, or adopted within 30 s of its venue telling; none is sent twice.
 */
final class NoOrphans implements Check {
    private static final long PATIENCE = 30_000_000_000L;

    private final Scene scene;
    private final Map<Order, Long> unknownSince = new HashMap<>();
    private final Set<Long> placed = new HashSet<>();

    NoOrphans(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void placed(VenueTruth venue, Order order, long orderId) {
        if (orderId != 0 && !placed.add(orderId)) {
            scene.findings.add("I4", "order " + orderId, "sent once", "came to the venue again");
        }
        if (orderId != 0 && scene.orders.get(orderId) == null) {
            scene.findings.add("I4", "order " + orderId, "recorded before it is sent", "came to the venue without a record");
        }
    }

    @Override
    public void swept() {
        for (VenueTruth truth : scene.truths.values()) {
            truth.liveOrders().forEach(order -> look(truth, order));
        }
        unknownSince.keySet().removeIf(order -> !order.state().isLive());
    }

    private void look(VenueTruth truth, Order order) {
        if (isKnown(truth, order)) {
            unknownSince.remove(order);
            return;
        }
        long live = scene.venues.liveSince(truth.accountId());
        if (live == Long.MAX_VALUE) {
            unknownSince.remove(order);
            return;
        }
        long since = Math.max(live, unknownSince.computeIfAbsent(order, none -> scene.time));
        if (scene.time - since > PATIENCE) {
            scene.findings.add("I4", "order " + VenueTruth.idOf(order) + " " + order.clientId(), "known or adopted within 30 s",
                "lives at the venue, unknown for " + (scene.time - since) + " ns");
        }
    }

    private boolean isKnown(VenueTruth truth, Order order) {
        long id = VenueTruth.idOf(order);
        if (id != 0) {
            ClaimedOrder claimed = scene.claims.order(id);
            return claimed != null && !claimed.standing().isOver();
        }
        Traded instrument = truth.instrument(order.listing());
        if (instrument == null) {
            return true;
        }
        long price = VenueTruth.price(instrument, order.listing(), order.price());
        boolean[] found = new boolean[1];
        scene.claims.openOrders(claimed -> found[0] |= claimed.adopted() && claimed.account() == truth.accountId()
            && claimed.instrument() == instrument.id() && claimed.price() == price);
        return found[0];
    }
}
