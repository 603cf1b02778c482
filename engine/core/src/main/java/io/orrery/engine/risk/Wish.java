package io.orrery.engine.risk;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.Order;

/**
 * An order, or new terms of one, as somebody wishes for it, and what the gate said to it. The gate may make it stricter: what is
 * sent are the terms that stand here afterwards. The object is used again.
 */
public final class Wish {
    Subject firm;
    Subject venue;
    Subject account;
    Subject strategy;
    Market market;
    Row row;
    /** The parts of the order that this one is to be a part of; null if it is not open. */
    Stake parent;
    long parentQuantity;
    long now;
    /** What it would add at worst: to the quantity on its side, to the value in the base asset, to the open orders. */
    long added;
    long addedValue;
    int addedOrders;
    Act act;
    /** All of it, in the instrument's money and in the base asset. */
    long worth;
    long value;
    /** By how much the rates of it are too old. */
    long lateness;
    private Instrument instrument;
    private Order amended;
    private int accountId;
    private int strategyId;
    private long parentId;
    private Side side;
    private OrderType type;
    private TimeInForce timeInForce;
    private boolean reduceOnly;
    private long price;
    private long quantity;
    private long bound;
    private long reached;

    /** Who asks, and where. The instrument may be null: that is denied. */
    public Wish by(int strategy, int inAccount, Instrument of) {
        strategyId = strategy;
        accountId = inAccount;
        instrument = of;
        amended = null;
        parentId = 0;
        reduceOnly = false;
        return this;
    }

    /** What is asked for; a market order has no price. */
    public Wish order(Side which, OrderType kind, TimeInForce force, long limit, long wanted) {
        side = which;
        type = kind;
        timeInForce = force;
        price = limit;
        quantity = wanted;
        return this;
    }

    /** The venue is to let it reduce a position and nothing else. */
    public Wish reduceOnly() {
        reduceOnly = true;
        return this;
    }

    public boolean isReduceOnly() {
        return reduceOnly;
    }

    /** It is to be a part of another order. */
    public Wish partOf(long orderId) {
        parentId = orderId;
        return this;
    }

    /** New terms for an open order. */
    public Wish amend(Order order, Instrument of, long newPrice, long newQuantity) {
        by(order.strategyId(), order.accountId(), of);
        order(order.side(), OrderType.LIMIT, order.timeInForce(), newPrice, newQuantity);
        amended = order;
        reduceOnly = order.isReduceOnly();
        parentId = order.parentId();
        return this;
    }

    /** The control that denies it. */
    RiskControl deny(RiskControl control, long allowed, long wanted) {
        bound = allowed;
        reached = wanted;
        return control;
    }

    /** A market order goes as a limit order that is executed at once or not at all. */
    void bounded(long limit) {
        type = OrderType.LIMIT;
        timeInForce = TimeInForce.IOC;
        price = limit;
    }

    void clearVerdict() {
        bound = 0;
        reached = 0;
    }

    /** The bound that it broke, in the unit of the control. */
    public long bound() {
        return bound;
    }

    /** What it would have made of it. */
    public long reached() {
        return reached;
    }

    public Instrument instrument() {
        return instrument;
    }

    /** The order that is to get new terms, or null. */
    Order amended() {
        return amended;
    }

    public int accountId() {
        return accountId;
    }

    public int strategyId() {
        return strategyId;
    }

    public long parentId() {
        return parentId;
    }

    public Side side() {
        return side;
    }

    boolean isBuy() {
        return side == Side.BUY;
    }

    public OrderType type() {
        return type;
    }

    public TimeInForce timeInForce() {
        return timeInForce;
    }

    public long price() {
        return price;
    }

    public long quantity() {
        return quantity;
    }

    /** How much an order on this side may have until it would turn the position over, with all open ones executed first. */
    long reducible() {
        return row == null ? 0 : row.reducible(isBuy(), reduceOnly);
    }

    /** What is at stake gets less by it, and nothing else. */
    private boolean isReducing() {
        return added <= reducible();
    }

    /** Says what kind of wish it is, when what it would add is known. */
    void conclude() {
        if (amended == null) {
            act = isReducing() ? Act.NEW_REDUCING : Act.NEW_INCREASING;
        } else {
            act = quantity <= amended.quantity() && price == amended.price() ? Act.AMEND_DOWN : Act.AMEND_UP;
        }
    }
}
