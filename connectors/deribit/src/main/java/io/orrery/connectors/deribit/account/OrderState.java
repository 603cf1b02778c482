package io.orrery.connectors.deribit.account;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.deribit.order.LiveOrders;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.order.VenueOrderIds;
import org.agrona.concurrent.UnsafeBuffer;

/** How an order is, as the venue tells it. It is valid until the next is read. */
public final class OrderState {
    /** How far an order is. */
    public enum Status { OPEN, FILLED, CANCELLED, REJECTED, UNTRIGGERED, TRIGGERED }

    final UnsafeBuffer name = new UnsafeBuffer(new byte[LiveOrders.NAME]);
    FeedInstrument instrument;
    int nameLength;
    long orderId;
    Status status;
    VenueReason ending;
    Side side;
    OrderType type;
    TimeInForce timeInForce;
    boolean isMarket;
    long price;
    long quantity;
    long filled;
    boolean isPostOnly;
    boolean isReduceOnly;
    boolean isReplaced;
    long venueTime;

    OrderState() {
    }

    /** Null if it is of an instrument that is not traded here; then no price or quantity is told. */
    public FeedInstrument instrument() {
        return instrument;
    }

    /** Ours, 0 if it is not our order. */
    public long orderId() {
        return orderId;
    }

    /** A number for the venue's id. */
    public long venueOrderId() {
        return VenueOrderIds.number(name, 0, nameLength);
    }

    /** The venue's id, filled up with zeros. */
    public byte[] name() {
        return name.byteArray();
    }

    public int nameLength() {
        return nameLength;
    }

    public Status status() {
        return status;
    }

    /** Why it was cancelled, as far as the venue says: NONE if it does not. */
    public VenueReason ending() {
        return ending;
    }

    public Side side() {
        return side;
    }

    public OrderType type() {
        return type;
    }

    public TimeInForce timeInForce() {
        return timeInForce;
    }

    /** True of an order that never stays in the book. */
    public boolean endsAtOnce() {
        return isMarket || timeInForce == TimeInForce.IOC || timeInForce == TimeInForce.FOK;
    }

    /** Limit; 0 if there is none. */
    public long price() {
        return price;
    }

    /** In all, with what is filled. */
    public long quantity() {
        return quantity;
    }

    public long filled() {
        return filled;
    }

    public boolean isPostOnly() {
        return isPostOnly;
    }

    public boolean isReduceOnly() {
        return isReduceOnly;
    }

    /** True if its terms are not those of its beginning. */
    public boolean isReplaced() {
        return isReplaced;
    }

    /** When it became so, in nanoseconds since the epoch. */
    public long venueTime() {
        return venueTime;
    }
}
