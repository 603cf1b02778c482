package io.orrery.engine.order;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AmendRejectedDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import org.agrona.collections.Long2LongHashMap;

/**
 * New terms that a venue can't give to an order in place: the order is to end, and another to take its place. The second leg is
 * due when the end of the first is evident, with what the first has left; until then nothing of it is anywhere but here.
 */
public final class Replacements {
    private static final long NONE = Long.MIN_VALUE;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final AmendRejectedDecoder rejected = new AmendRejectedDecoder();
    private final Long2LongHashMap prices;
    private final Long2LongHashMap quantities;
    private final OrderTable orders;
    private Order due;
    private long duePrice;
    private long dueQuantity;

    /** @param most open orders: no more can be awaited */
    public Replacements(OrderTable orders, int most) {
        this.orders = orders;
        prices = new Long2LongHashMap(2 * most, 0.65f, NONE);
        quantities = new Long2LongHashMap(2 * most, 0.65f, NONE);
    }

    /** A venue that does not know how to amend says so; to be asked before the order forgets its new terms. */
    public void onAmendRejected(EventRecord event) {
        rejected.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Order order = orders.get(rejected.orderId());
        if (order != null && order.askedQuantity() > 0 && rejected.reason() == VenueReason.UNSUPPORTED) {
            prices.put(order.id(), order.askedPrice());
            quantities.put(order.id(), order.askedQuantity());
        }
    }

    /** Its end was refused: it stays as it is. */
    public void onCancelRejected(Order order) {
        if (order != null) {
            forget(order.id());
        }
    }

    /** An order has ended, and all that it executed is known. */
    public void onEnded(Order order) {
        if (isAwaited(order.id())) {
            due = order;
            duePrice = prices.get(order.id());
            dueQuantity = Math.max(0, quantities.get(order.id()) - order.filled());
            forget(order.id());
        }
    }

    private void forget(long orderId) {
        prices.remove(orderId);
        quantities.remove(orderId);
    }

    /** True if another order is to take its place. */
    public boolean isAwaited(long orderId) {
        return !quantities.isEmpty() && quantities.containsKey(orderId);
    }

    /** The order that the last event ended and another is to take the place of now, or null. */
    public Order due() {
        return due;
    }

    public long duePrice() {
        return duePrice;
    }

    /** What the first leg has left of what was asked for. */
    public long dueQuantity() {
        return dueQuantity;
    }

    /** Forgets the last event. */
    public void settle() {
        due = null;
    }

    public void save(StateWriter out) {
        out.section("replacements");
        out.putInt(quantities.size());
        for (Order order = orders.first(); order != null; order = orders.after(order)) {
            if (isAwaited(order.id())) {
                out.putLong(order.id());
                out.putLong(prices.get(order.id()));
                out.putLong(quantities.get(order.id()));
            }
        }
    }

    public void load(StateReader in) {
        in.section("replacements");
        for (int count = in.getInt(); count > 0; count--) {
            long id = in.getLong();
            prices.put(id, in.getLong());
            quantities.put(id, in.getLong());
        }
    }
}
