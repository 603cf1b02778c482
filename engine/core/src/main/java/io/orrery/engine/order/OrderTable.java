package io.orrery.engine.order;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderAdoptedDecoder;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import org.agrona.collections.Long2ObjectHashMap;

/** All open orders, in the order of their creation, and those that ended last. What an event says of one is {@link Reports}. */
public final class OrderTable {
    /** How many ended orders are kept, so that a late execution finds its order. */
    public static final int CLOSED = 4_096;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderDecoder newOrder = new NewOrderDecoder();
    private final OrderAdoptedDecoder adopted = new OrderAdoptedDecoder();
    private final Long2ObjectHashMap<Order> byId;
    private final ClosedOrders closed;
    private final Order[] pool;
    private final int capacity;
    private int pooled;
    private int open;
    private Order first;
    private Order last;

    /** Creates a table for at most {@code capacity} open orders. */
    public OrderTable(int capacity) {
        this.capacity = capacity;
        int kept = Math.min(CLOSED, 4 * capacity);
        byId = new Long2ObjectHashMap<>(capacity * 2, 0.65f);
        closed = new ClosedOrders(kept);
        pool = new Order[capacity + kept];
        for (int i = 0; i < pool.length; i++) {
            pool[i] = new Order();
        }
        pooled = pool.length;
    }

    /** An open order, or null. */
    public Order get(long orderId) {
        return byId.get(orderId);
    }

    /** An order that ended not long ago, or null. */
    public Order closed(long orderId) {
        return closed.get(orderId);
    }

    /** The oldest open order, or null. */
    public Order first() {
        return first;
    }

    /** The open order created next after this one, or null. */
    public Order after(Order order) {
        return order.next;
    }

    public int size() {
        return open;
    }

    public boolean isFull() {
        return open == capacity;
    }

    public Order onNewOrder(EventRecord event) {
        newOrder.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Order order = pool[--pooled];
        order.open(newOrder, event.time());
        link(order);
        return order;
    }

    /** Somebody else's order counts like ours from here on. */
    public Order onAdopted(EventRecord event) {
        adopted.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Order order = pool[--pooled];
        order.adopt(adopted, event.time());
        link(order);
        return order;
    }

    /** The open order with this id at the venue, or null. Looks at all of them. */
    public Order atVenue(int accountId, long venueOrderId) {
        for (Order order = first; order != null && venueOrderId != 0; order = order.next) {
            if (order.venueOrderId() == venueOrderId && order.accountId() == accountId) {
                return order;
            }
        }
        return null;
    }

    /** The open order with this id of ours, or else with this one at the venue, or null. */
    public Order find(long orderId, int accountId, long venueOrderId) {
        Order order = get(orderId);
        return order == null ? atVenue(accountId, venueOrderId) : order;
    }

    /** True if an order that is not open may have ended at or after this time: who says that it is open may not know. */
    public boolean endedSince(long time, long orderId, int accountId, long venueOrderId) {
        Order ended = closed.find(orderId, accountId, venueOrderId);
        return ended == null ? closed.horizon() >= time : ended.touchedTime() >= time;
    }

    /** Puts an order whose end everybody has seen to those that ended. */
    public void retire(Order order, long time) {
        order.touch(time);
        unlink(order);
        Order oldest = closed.add(order);
        if (oldest != null) {
            pool[pooled++] = oldest;
        }
    }

    /**
     * Takes over the open orders of the process before this one. What was under way then has nobody left to hear the answer.
     *
     * @throws IllegalStateException if they are more than this table holds
     */
    public void adopt(OrderTable earlier) {
        if (earlier.size() > capacity) {
            throw new IllegalStateException(
                "open orders=" + capacity + ": less than the " + earlier.size() + " that are open from before");
        }
        StateWriter orders = new StateWriter();
        earlier.saveOpen(orders);
        loadOpen(new StateReader(orders.buffer(), 0, orders.length()));
        for (Order order = first; order != null; order = order.next) {
            order.facts.orphan();
            order.settle();
        }
    }

    private void unlink(Order order) {
        byId.remove(order.id());
        if (order.previous == null) {
            first = order.next;
        } else {
            order.previous.next = order.next;
        }
        if (order.next == null) {
            last = order.previous;
        } else {
            order.next.previous = order.previous;
        }
        open--;
    }

    private void link(Order order) {
        byId.put(order.id(), order);
        order.previous = last;
        order.next = null;
        if (last == null) {
            first = order;
        } else {
            last.next = order;
        }
        last = order;
        open++;
    }

    public void save(StateWriter out) {
        out.section("orders");
        saveOpen(out);
        closed.save(out);
    }

    /** Reads what {@link #save} wrote, into a table that is empty and of the same size. */
    public void load(StateReader in) {
        in.section("orders");
        loadOpen(in);
        pooled = closed.load(in, pool, pooled);
    }

    private void saveOpen(StateWriter out) {
        out.putInt(open);
        for (Order order = first; order != null; order = order.next) {
            order.save(out);
        }
    }

    private void loadOpen(StateReader in) {
        for (int count = in.getInt(); count > 0; count--) {
            Order order = pool[--pooled];
            order.load(in);
            link(order);
        }
    }
}
