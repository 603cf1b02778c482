package io.orrery.engine.order;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import org.agrona.collections.Long2ObjectHashMap;

/** The orders that ended last: an execution may still be told of one. The oldest gives way. */
final class ClosedOrders {
    private final Long2ObjectHashMap<Order> byId;
    private final Order[] ring;
    private long count;

    ClosedOrders(int capacity) {
        byId = new Long2ObjectHashMap<>(2 * capacity, 0.65f);
        ring = new Order[capacity];
    }

    Order get(long orderId) {
        return byId.get(orderId);
    }

    /** The order with this id of ours, or else with this one at the venue, or null. May look at all of them. */
    Order find(long orderId, int accountId, long venueOrderId) {
        Order found = get(orderId);
        for (int i = 0; found == null && venueOrderId != 0 && i < ring.length && ring[i] != null; i++) {
            boolean same = ring[i].venueOrderId() == venueOrderId && ring[i].accountId() == accountId;
            found = same ? ring[i] : null;
        }
        return found;
    }

    /** When the oldest that is kept ended: of what ended before nothing is known. Below 0 if nothing ever gave way. */
    long horizon() {
        return count <= ring.length ? -1 : ring[(int) (count % ring.length)].touchedTime();
    }

    /** Keeps an order. Returns the one that gave way, or null. */
    Order add(Order ended) {
        int at = (int) (count++ % ring.length);
        Order oldest = ring[at];
        if (oldest != null) {
            byId.remove(oldest.id());
        }
        ring[at] = ended;
        byId.put(ended.id(), ended);
        return oldest;
    }

    void save(StateWriter out) {
        out.putLong(count);
        for (long i = Math.max(0, count - ring.length); i < count; i++) {
            ring[(int) (i % ring.length)].save(out);
        }
    }

    /** Reads what {@link #save} wrote, into one that is empty and of the same size, filling the orders of a pool. */
    int load(StateReader in, Order[] pool, int pooled) {
        int left = pooled;
        count = in.getLong();
        for (long i = Math.max(0, count - ring.length); i < count; i++) {
            Order order = pool[--left];
            order.load(in);
            ring[(int) (i % ring.length)] = order;
            byId.put(order.id(), order);
        }
        return left;
    }
}
