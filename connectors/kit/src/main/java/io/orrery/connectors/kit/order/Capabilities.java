package io.orrery.connectors.kit.order;

import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a venue can be asked for, as data: whatever is not declared is refused here, and never leaves. */
public final class Capabilities {
    /** Whatever else a venue may have. */
    public enum Facility {
        /** New terms in place. */
        AMEND,
        /** One request ends all orders. */
        CANCEL_ALL,
        /** Orders of which the book shows a part. */
        HIDDEN,
        /** Orders that can only bring a position nearer to zero. */
        REDUCE_ONLY,
        /** The venue cancels if it hears nothing for a time. */
        DEAD_MAN,
        /** The venue cancels when the connection is lost. */
        CANCEL_ON_DISCONNECT,
        /** A checksum proves its books, whose updates have no numbers. */
        CHECKED_BOOKS
    }

    private final Map<OrderType, Set<TimeInForce>> orders;
    private final Set<Facility> facilities;

    private Capabilities(Map<OrderType, Set<TimeInForce>> orders, Set<Facility> facilities) {
        this.orders = orders;
        this.facilities = facilities;
    }

    /** A venue that takes no orders, to begin with. */
    public static Capabilities none() {
        return new Capabilities(new EnumMap<>(OrderType.class), EnumSet.noneOf(Facility.class));
    }

    /** The same, with a type of orders for so and so long. */
    public Capabilities with(OrderType type, TimeInForce first, TimeInForce... others) {
        Map<OrderType, Set<TimeInForce>> more = new EnumMap<>(OrderType.class);
        more.putAll(orders);
        more.put(type, EnumSet.of(first, others));
        return new Capabilities(more, facilities);
    }

    public Capabilities with(Facility first, Facility... others) {
        Set<Facility> more = EnumSet.copyOf(facilities);
        more.addAll(EnumSet.of(first, others));
        return new Capabilities(orders, more);
    }

    public boolean has(Facility facility) {
        return facilities.contains(facility);
    }

    public boolean takes(OrderType type, TimeInForce timeInForce) {
        Set<TimeInForce> taken = orders.get(type);
        return taken != null && taken.contains(timeInForce);
    }

    public boolean takes(NewOrderDecoder order) {
        return takes(order.orderType(), order.timeInForce())
            && (order.displayQuantity() == 0 || has(Facility.HIDDEN))
            && (order.reduceOnly() != Switch.ON || has(Facility.REDUCE_ONLY));
    }

    /** Every type with the times in force that it is taken for. */
    public Map<OrderType, Set<TimeInForce>> orders() {
        return Map.copyOf(orders); // allowed: for tests and the eye
    }
}
