package io.orrery.simulation.audit;

import io.orrery.simulator.exchange.Order;

/**
 * I7: an order is over only if the journal holds the venue's evidence of it; then it does not live at the venue, and if it never
 * came there it never will. What was executed was not refused.
 */
final class EndOnEvidence implements Check {
    private final Scene scene;

    EndOnEvidence(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void rested() {
        scene.orders.heard().forEach(this::look);
    }

    @Override
    public void restarted() {
        for (Sent sent : scene.orders.all()) {
            if (!sent.standing.isOver()) {
                look(sent);
            }
        }
    }

    @Override
    public void placed(VenueTruth venue, Order order, long orderId) {
        Sent sent = scene.orders.get(orderId);
        if (sent != null && sent.standing.isOver()) {
            scene.findings.add("I7", sent.toString(), "no end before it came to the venue", sent.standing);
        }
    }

    private void look(Sent sent) {
        ClaimedOrder claimed = scene.claims.order(sent.id);
        if (claimed == null) {
            if (!sent.standing.isOver()) {
                scene.findings.add("I7", sent.toString(), "kept until the venue's evidence of its end", "forgotten");
            }
            return;
        }
        if (!claimed.standing().isOver()) {
            return;
        }
        boolean proven = switch (claimed.standing()) {
            case FILLED -> sent.executed >= sent.quantity;
            case REFUSED -> sent.refused || sent.resolvedNever;
            default -> sent.canceled || sent.resolvedEnded || sent.resolvedNever || sent.refused;
        };
        if (!proven) {
            scene.findings.add("I7", sent.toString(), "the venue's evidence in the journal", claimed.standing() + " without it");
        }
        Order order = scene.atVenue(sent);
        if (order != null && order.state().isLive()) {
            scene.findings.add("I7", sent.toString(), "open, with " + order.leaves() + " left, as it is at the venue",
                claimed.standing() + " with " + claimed.filled() + " of " + claimed.quantity() + ", there " + order.filled());
        } else if (order != null && claimed.standing() == Standing.REFUSED && order.filled() > 0) {
            scene.findings.add("I7", sent.toString(), "ended, with " + order.filled() + " filled there", claimed.standing());
        }
    }
}
