package io.orrery.engine.order;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.CancelRejectedDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderAcceptedDecoder;
import io.orrery.codecs.sbe.OrderCanceledDecoder;
import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.OrderRejectedDecoder;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * All open orders, in the order of their creation. A report about an order that is not open, or one that asks for an illegal
 * step, changes nothing and is counted as stray.
 */
public final class OrderTable {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderDecoder newOrder = new NewOrderDecoder();
    private final CancelOrderDecoder cancelOrder = new CancelOrderDecoder();
    private final OrderAcceptedDecoder accepted = new OrderAcceptedDecoder();
    private final OrderRejectedDecoder rejected = new OrderRejectedDecoder();
    private final OrderFilledDecoder filled = new OrderFilledDecoder();
    private final OrderCanceledDecoder canceled = new OrderCanceledDecoder();
    private final CancelRejectedDecoder cancelRejected = new CancelRejectedDecoder();

    private final Long2ObjectHashMap<Order> byId;
    private final Order[] pool;
    private int pooled;
    private Order first;
    private Order last;
    private long stray;

    /** Creates a table for at most {@code capacity} open orders. */
    public OrderTable(int capacity) {
        byId = new Long2ObjectHashMap<>(capacity * 2, 0.65f);
        pool = new Order[capacity];
        for (int i = 0; i < capacity; i++) {
            pool[i] = new Order();
        }
        pooled = capacity;
    }

    public Order get(long orderId) {
        return byId.get(orderId);
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
        return pool.length - pooled;
    }

    public boolean isFull() {
        return pooled == 0;
    }

    /** Reports that fitted no open order or no legal step. */
    public long stray() {
        return stray;
    }

    public Order onNewOrder(EventRecord event) {
        newOrder.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Order order = pool[--pooled];
        order.open(newOrder, event.time());
        link(order);
        return order;
    }

    public Order onCancelOrder(EventRecord event) {
        cancelOrder.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        return step(cancelOrder.orderId(), OrderState.PENDING_CANCEL);
    }

    public Order onAccepted(EventRecord event) {
        accepted.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Order order = byId.get(accepted.orderId());
        if (order == null || order.venueOrderId() != 0) {
            return strayed();
        }
        order.accept(accepted.venueOrderId());
        if (order.state() == OrderState.PENDING_NEW) {
            order.become(OrderState.WORKING);
        }
        return order;
    }

    public Order onRejected(EventRecord event) {
        rejected.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        return step(rejected.orderId(), OrderState.REJECTED);
    }

    public Order onCanceled(EventRecord event) {
        canceled.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        return step(canceled.orderId(), OrderState.CANCELED);
    }

    public Order onCancelRejected(EventRecord event) {
        cancelRejected.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Order order = byId.get(cancelRejected.orderId());
        boolean known = order != null && order.isKnownAtVenue();
        return step(cancelRejected.orderId(), known ? OrderState.WORKING : OrderState.PENDING_NEW);
    }

    /** Applies an execution. The decoder {@link #fill()} then shows it. */
    public Order onFilled(EventRecord event) {
        filled.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Order order = byId.get(filled.orderId());
        if (order == null || order.state().isTerminal()) {
            return strayed();
        }
        order.fill(filled.quantity());
        if (order.leaves() <= 0) {
            order.become(OrderState.FILLED);
        } else if (order.state() == OrderState.PENDING_NEW) {
            order.become(OrderState.WORKING);
        }
        return order;
    }

    /** The execution that {@link #onFilled} applied last. Valid until its next call. */
    public OrderFilledDecoder fill() {
        return filled;
    }

    /** Forgets an order whose end everybody has seen. */
    public void retire(Order order) {
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
        pool[pooled++] = order;
    }

    /**
     * Takes over the open orders of the process before this one. A cancel that was under way then is not any more.
     *
     * @throws IllegalStateException if they are more than this table holds
     */
    public void adopt(OrderTable earlier) {
        if (earlier.size() > pool.length) {
            throw new IllegalStateException(
                "open orders=" + pool.length + ": less than the " + earlier.size() + " that are open from before");
        }
        StateWriter orders = new StateWriter();
        earlier.save(orders);
        load(new StateReader(orders.buffer(), 0, orders.length()));
        for (Order order = first; order != null; order = order.next) {
            order.forgetCancel();
        }
    }

    private Order step(long orderId, OrderState to) {
        Order order = byId.get(orderId);
        return order != null && order.become(to) ? order : strayed();
    }

    private Order strayed() {
        stray++;
        return null;
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
    }

    public void save(StateWriter out) {
        out.section("orders");
        out.putLong(stray);
        out.putInt(size());
        for (Order order = first; order != null; order = order.next) {
            order.save(out);
        }
    }

    public void load(StateReader in) {
        in.section("orders");
        while (first != null) {
            retire(first);
        }
        stray = in.getLong();
        for (int count = in.getInt(); count > 0; count--) {
            Order order = pool[--pooled];
            order.load(in);
            link(order);
        }
    }
}
