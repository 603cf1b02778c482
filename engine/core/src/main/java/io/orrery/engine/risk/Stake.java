package io.orrery.engine.risk;

import io.orrery.codecs.sbe.Side;
import io.orrery.engine.order.Order;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** What one open order counts for in the sums, so that exactly that can be taken out again. */
final class Stake {
    /** Neighbours among the orders of an instrument and a side, by price. */
    Stake better;
    Stake worse;
    Market market;
    Row row;
    Subject strategy;
    long orderId;
    long parentId;
    boolean buying;
    /** The venue lets it reduce a position and nothing else. */
    boolean reduceOnly;
    long leaves;
    long value;
    /** True while it does nothing but reduce what is held. */
    boolean reducing;
    /** What it counts for among the reductions. */
    long reduction;
    /** 0 of an order without one. */
    long price;
    /** What it counts for in the order that it is a part of. */
    long part;
    /** What the parts of this order come to: open at worst, and executed. */
    final Total parts = new Total();

    void open(Order order, Market of, Row at, Subject by) {
        market = of;
        row = at;
        strategy = by;
        orderId = order.id();
        parentId = order.parentId();
        buying = order.side() == Side.BUY;
        reduceOnly = order.isReduceOnly();
        reducing = true;
        reduction = 0;
        leaves = 0;
        value = 0;
        price = 0;
        part = 0;
        parts.clear();
    }

    void save(StateWriter out) {
        out.putLong(orderId);
        out.putLong(leaves);
        out.putLong(value);
        out.putBoolean(reducing);
        out.putLong(price);
        out.putLong(part);
        out.putLong(parts.value());
    }

    /** Reads what {@link #save} wrote behind the id. */
    void load(StateReader in) {
        leaves = in.getLong();
        value = in.getLong();
        reducing = in.getBoolean();
        price = in.getLong();
        part = in.getLong();
        parts.add(in.getLong());
    }
}
