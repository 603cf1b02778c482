package io.orrery.simulator.exchange;

import io.orrery.codecs.sbe.Side;
import io.orrery.matching.SelfTrade;

/** An order that the exchange accepted, as it is now. Only the exchange changes it. */
public final class Order {
    private final long id;
    private final Account account;
    private final OrderTicket ticket;
    private final long placedNanos;

    String clientId;
    OrderState state;
    EndReason endReason;
    long price;
    long quantity;
    long triggerPrice;
    long expireNanos;
    long leaves;
    long filled;
    long notional;
    long fees;
    long prevented;
    long locked;
    long lockPrice;
    /** The best price since a trailing order began to trail, 0 before. */
    long extreme;
    boolean triggered;
    long changedNanos;
    long restingSinceNanos;
    Order pair;

    Order(long id, Account account, OrderTicket ticket, long nowNanos) {
        this.id = id;
        this.account = account;
        this.ticket = ticket;
        placedNanos = nowNanos;
        changedNanos = nowNanos;
        clientId = ticket.clientId;
        price = ticket.price;
        quantity = ticket.quantity;
        leaves = ticket.quantity;
        triggerPrice = ticket.triggerPrice;
        expireNanos = ticket.expireNanos;
    }

    public long id() {
        return id;
    }

    public Account account() {
        return account;
    }

    public Listing listing() {
        return ticket.listing;
    }

    public Side side() {
        return ticket.side;
    }

    public OrderType type() {
        return ticket.type;
    }

    public Tif tif() {
        return ticket.tif;
    }

    public boolean postOnly() {
        return ticket.postOnly;
    }

    public boolean reduceOnly() {
        return ticket.reduceOnly;
    }

    public String clientId() {
        return clientId;
    }

    public String label() {
        return ticket.label;
    }

    public SelfTrade selfTrade() {
        return ticket.selfTrade;
    }

    public long display() {
        return ticket.display;
    }

    public long quoteMoney() {
        return ticket.quoteMoney;
    }

    public PriceSource triggerSource() {
        return ticket.triggerSource;
    }

    public long trailingOffset() {
        return ticket.trailingOffset;
    }

    public long trailingPartsPerMillion() {
        return ticket.trailingPartsPerMillion;
    }

    public OrderState state() {
        return state;
    }

    /** Null while it lives, and if it was filled. */
    public EndReason endReason() {
        return endReason;
    }

    /** The limit, 0 if it has none. */
    public long price() {
        return price;
    }

    /** Of the whole order, what is filled included. */
    public long quantity() {
        return quantity;
    }

    /** What it waits for, or waited; a trailing one's moves. */
    public long triggerPrice() {
        return triggerPrice;
    }

    public boolean triggered() {
        return triggered;
    }

    /** 0 if it has no such time. */
    public long expireNanos() {
        return expireNanos;
    }

    public long filled() {
        return filled;
    }

    /** What it traded for, as money. */
    public long notional() {
        return notional;
    }

    /** What all its fills cost. */
    public long fees() {
        return fees;
    }

    /** What it did not trade with itself. */
    public long prevented() {
        return prevented;
    }

    /** What may still trade while it lives. */
    public long leaves() {
        return leaves;
    }

    public long placedNanos() {
        return placedNanos;
    }

    public long changedNanos() {
        return changedNanos;
    }

    /** When it came into the book, 0 if it never rested. */
    public long restingSinceNanos() {
        return restingSinceNanos;
    }

    /** Of which the first to trade cancels the other, null if it stands alone. */
    public Order pair() {
        return pair;
    }
}
