package io.orrery.acceptance.stage;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import java.math.BigDecimal;

/** An order that is going to be placed. */
public final class Ticket {
    final Instrument instrument;
    OrderType type = OrderType.LIMIT;
    TimeInForce timeInForce = TimeInForce.GTC;
    Side side = Side.BUY;
    BigDecimal price = BigDecimal.ZERO;
    BigDecimal quantity = BigDecimal.ZERO;
    BigDecimal trigger = BigDecimal.ZERO;
    BigDecimal trailingOffset = BigDecimal.ZERO;
    BigDecimal display = BigDecimal.ZERO;
    long expireTime;
    boolean reduceOnly;

    private Ticket(Instrument instrument) {
        this.instrument = instrument;
    }

    public static Ticket limit(Instrument instrument) {
        return new Ticket(instrument);
    }

    public static Ticket market(Instrument instrument) {
        return new Ticket(instrument).type(OrderType.MARKET, TimeInForce.IOC);
    }

    public Ticket type(OrderType orderType, TimeInForce inForce) {
        type = orderType;
        timeInForce = inForce;
        return this;
    }

    public Ticket inForce(TimeInForce inForce) {
        timeInForce = inForce;
        return this;
    }

    public Ticket buy() {
        return side(true);
    }

    public Ticket sell() {
        return side(false);
    }

    public Ticket side(boolean buys) {
        side = buys ? Side.BUY : Side.SELL;
        return this;
    }

    public Ticket at(BigDecimal limit) {
        price = limit;
        return this;
    }

    public Ticket of(BigDecimal amount) {
        quantity = amount;
        return this;
    }

    public Ticket when(BigDecimal triggerPrice) {
        trigger = triggerPrice;
        return this;
    }

    public Ticket trailing(BigDecimal offset) {
        trailingOffset = offset;
        return this;
    }

    public Ticket showing(BigDecimal part) {
        display = part;
        return this;
    }

    /** @param time nanoseconds since the epoch */
    public Ticket until(long time) {
        expireTime = time;
        return this;
    }

    public Ticket reduceOnly() {
        reduceOnly = true;
        return this;
    }

    public boolean buys() {
        return side == Side.BUY;
    }

    public BigDecimal price() {
        return price;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    @Override
    public String toString() {
        return type + " " + timeInForce + " " + side + " " + quantity + " " + instrument.symbol() + " at " + price;
    }
}
