package io.orrery.simulation.audit;

import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.Order;

/** I6: what comes to the venue is what was recorded, to the unit: what is bounded is what is sent. */
final class AsSent implements Check {
    private final Scene scene;

    AsSent(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void placed(VenueTruth venue, Order order, long orderId) {
        Sent sent = scene.orders.get(orderId);
        if (sent == null) {
            return;
        }
        Traded instrument = scene.venues.instrument(sent.instrument);
        scene.findings.same("I6", () -> sent + " at the venue: instrument", venue.listing(instrument), order.listing());
        if (order.listing().equals(venue.listing(instrument))) {
            scene.findings.same("I6", () -> sent + " at the venue: quantity", sent.quantity,
                VenueTruth.quantity(instrument, order.listing(), order.quantity()));
            scene.findings.same("I6", () -> sent + " at the venue: price", sent.price,
                VenueTruth.price(instrument, order.listing(), order.price()));
        }
        scene.findings.same("I6", () -> sent + " at the venue: buys", sent.buys, order.side() == Side.BUY);
    }
}
