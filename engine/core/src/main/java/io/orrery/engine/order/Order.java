package io.orrery.engine.order;

import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** One order of ours. Strategies may read it during a callback; after its end the object is used again. */
public final class Order {
    Order previous;
    Order next;
    private long id;
    private int accountId;
    private int strategyId;
    private int instrumentId;
    private Side side;
    private OrderType type;
    private TimeInForce timeInForce;
    private long price;
    private long quantity;
    private long filled;
    private long venueOrderId;
    private long createdTime;
    private OrderState state;

    public long id() {
        return id;
    }

    public int accountId() {
        return accountId;
    }

    public int strategyId() {
        return strategyId;
    }

    public int instrumentId() {
        return instrumentId;
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

    /** Limit price; 0 of a market order. */
    public long price() {
        return price;
    }

    public long quantity() {
        return quantity;
    }

    public long filled() {
        return filled;
    }

    public long leaves() {
        return quantity - filled;
    }

    /** The venue's own id, 0 while it is not known. */
    public long venueOrderId() {
        return venueOrderId;
    }

    /** True once the venue has acknowledged or executed it. */
    boolean isKnownAtVenue() {
        return venueOrderId != 0 || filled > 0;
    }

    public long createdTime() {
        return createdTime;
    }

    public OrderState state() {
        return state;
    }

    void open(NewOrderDecoder command, long time) {
        id = command.orderId();
        accountId = command.accountId();
        strategyId = command.strategyId();
        instrumentId = command.instrumentId();
        side = command.side();
        type = command.orderType();
        timeInForce = command.timeInForce();
        price = command.price();
        quantity = command.quantity();
        filled = 0;
        venueOrderId = 0;
        createdTime = time;
        state = OrderState.PENDING_NEW;
    }

    void accept(long idAtVenue) {
        venueOrderId = idAtVenue;
    }

    /** Returns false, changing nothing, if the step is not legal. */
    boolean become(OrderState to) {
        if (!state.mayBecome(to)) {
            return false;
        }
        state = to;
        return true;
    }

    /** Whoever asked for its end is gone, and with it the answer. */
    void forgetCancel() {
        if (state == OrderState.PENDING_CANCEL) {
            state = isKnownAtVenue() ? OrderState.WORKING : OrderState.PENDING_NEW;
        }
    }

    void fill(long executed) {
        filled = Math.addExact(filled, executed);
    }

    void save(StateWriter out) {
        out.putLong(id);
        out.putInt(accountId);
        out.putInt(strategyId);
        out.putInt(instrumentId);
        out.putInt(side.value());
        out.putInt(type.value());
        out.putInt(timeInForce.value());
        out.putLong(price);
        out.putLong(quantity);
        out.putLong(filled);
        out.putLong(venueOrderId);
        out.putLong(createdTime);
        out.putInt(state.code());
    }

    void load(StateReader in) {
        id = in.getLong();
        accountId = in.getInt();
        strategyId = in.getInt();
        instrumentId = in.getInt();
        side = Side.get((short) in.getInt());
        type = OrderType.get((short) in.getInt());
        timeInForce = TimeInForce.get((short) in.getInt());
        price = in.getLong();
        quantity = in.getLong();
        filled = in.getLong();
        venueOrderId = in.getLong();
        createdTime = in.getLong();
        state = OrderState.of(in.getInt());
    }
}
