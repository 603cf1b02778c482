package io.orrery.simulation.audit;

import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.Fill;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.Order;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What could still be executed, from the venue's side: live orders by what is left of them, and orders that were recorded, have
 * not come to the venue, and of which nothing proves that they never will.
 */
final class LiveQuantities implements Check {
    /** Where something is held. */
    private record Place(int account, int listing) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Place that && account == that.account && listing == that.listing;
        }

        @Override
        public int hashCode() {
            return 31 * account + listing;
        }
    }

    private final Scene scene;
    private final Map<Place, Long> held = new HashMap<>();
    private final Map<Long, Sent> underWay = new LinkedHashMap<>();
    private final Map<Long, Sent> open = new LinkedHashMap<>();

    LiveQuantities(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void recorded(Entry entry) {
        Sent sent = entry.sent();
        if (sent == null) {
            return;
        }
        if (entry.template() == NewOrderDecoder.TEMPLATE_ID && scene.truths.containsKey(sent.account)) {
            if (scene.atVenue(sent) == null) {
                underWay.put(sent.id, sent);
            }
        }
        if (sent.isEndProven()) {
            underWay.remove(sent.id);
            open.remove(sent.id);
        } else {
            open.put(sent.id, sent);
        }
    }

    @Override
    public void placed(VenueTruth venue, Order order, long orderId) {
        underWay.remove(orderId);
    }

    @Override
    public void filled(VenueTruth venue, Fill fill, long orderId) {
        if (counts(orderId)) {
            held.merge(new Place(venue.accountId(), fill.listing().id()),
                fill.side() == Side.BUY ? fill.quantity() : -fill.quantity(), Math::addExact);
        }
    }

    /** What was traded and what could be, on a side of an instrument, in its quantity scale; short is told as above 0 too. */
    long reach(VenueTruth truth, Traded instrument, boolean buys) {
        Listing listing = truth.listing(instrument);
        long traded = held.getOrDefault(new Place(truth.accountId(), listing.id()), 0L);
        long reach = VenueTruth.quantity(instrument, listing, buys ? traded : -traded);
        for (Order order : truth.liveOrders()) {
            boolean same = order.listing().equals(listing) && order.side() == Side.BUY == buys;
            if (same && counts(VenueTruth.idOf(order))) {
                reach = Math.addExact(reach, VenueTruth.quantity(instrument, order.listing(), order.leaves()));
            }
        }
        for (Sent sent : underWay.values()) {
            if (sent.instrument == instrument.id() && sent.account == truth.accountId() && sent.buys == buys) {
                reach = Math.addExact(reach, sent.quantity);
            }
        }
        return reach;
    }

    /** Somebody else's orders are not what we sent, whatever they do to the sum. */
    private static boolean counts(long id) {
        return id != 0;
    }

    /** How many orders of ours may live at a venue. */
    int orders(int venue) {
        int count = 0;
        for (VenueTruth truth : scene.truths.values()) {
            for (Order order : truth.liveOrders()) {
                Traded instrument = truth.instrument(order.listing());
                count += counts(VenueTruth.idOf(order)) && instrument != null && instrument.venue() == venue ? 1 : 0;
            }
        }
        for (Sent sent : underWay.values()) {
            count += scene.venues.instrument(sent.instrument).venue() == venue ? 1 : 0;
        }
        return count;
    }

    /** What is open on an order's side by the journal's evidence, itself included. */
    long journaled(Sent of) {
        long sum = 0;
        for (Sent sent : open.values()) {
            if (sent.instrument == of.instrument && sent.account == of.account && sent.buys == of.buys) {
                sum = Math.addExact(sum, sent.quantity - sent.executed);
            }
        }
        return sum;
    }
}
