package io.orrery.simulator.exchange;

import io.orrery.codecs.sbe.Side;
import io.orrery.matching.SelfTrade;

/** What is asked of the exchange. Prices and quantities are in the listing's scales; what is not set is 0, false or null. */
public final class OrderTicket {
    final Listing listing;
    final Side side;
    final OrderType type;
    Tif tif = Tif.GTC;
    long price;
    long quantity;
    long quoteMoney;
    long display;
    long triggerPrice;
    PriceSource triggerSource = PriceSource.LAST;
    long trailingOffset;
    long trailingPartsPerMillion;
    boolean postOnly;
    boolean reduceOnly;
    String clientId;
    SelfTrade selfTrade;
    long expireNanos;
    String label;

    public OrderTicket(Listing listing, Side side, OrderType type) {
        this.listing = listing;
        this.side = side;
        this.type = type;
    }

    public static OrderTicket limit(Listing listing, Side side, long price, long quantity) {
        return new OrderTicket(listing, side, OrderType.LIMIT).price(price).quantity(quantity);
    }

    public static OrderTicket market(Listing listing, Side side, long quantity) {
        return new OrderTicket(listing, side, OrderType.MARKET).quantity(quantity);
    }

    public OrderTicket tif(Tif value) {
        tif = value;
        return this;
    }

    public OrderTicket price(long value) {
        price = value;
        return this;
    }

    public OrderTicket quantity(long value) {
        quantity = value;
        return this;
    }

    /** Instead of a quantity, the money of the quote asset that a market order spends or brings at most. */
    public OrderTicket quoteMoney(long value) {
        quoteMoney = value;
        return this;
    }

    /** How much of it shows at a time. */
    public OrderTicket display(long value) {
        display = value;
        return this;
    }

    /** What an order waits for; of a trailing one, from where it starts to trail, or 0 for at once. */
    public OrderTicket trigger(long value, PriceSource source) {
        triggerPrice = value;
        triggerSource = source;
        return this;
    }

    /** How far behind the best price a trailing order follows, as a price. */
    public OrderTicket trailBy(long offset) {
        trailingOffset = offset;
        return this;
    }

    /** How far behind the best price a trailing order follows, as a part of it. */
    public OrderTicket trailByPart(long partsPerMillion) {
        trailingPartsPerMillion = partsPerMillion;
        return this;
    }

    public OrderTicket postOnly(boolean value) {
        postOnly = value;
        return this;
    }

    public OrderTicket reduceOnly(boolean value) {
        reduceOnly = value;
        return this;
    }

    public OrderTicket clientId(String value) {
        clientId = value;
        return this;
    }

    /** Null for what the exchange does by default. */
    public OrderTicket selfTrade(SelfTrade value) {
        selfTrade = value;
        return this;
    }

    /** For {@link Tif#GTD}. */
    public OrderTicket expireNanos(long value) {
        expireNanos = value;
        return this;
    }

    /** Whatever the protocol wants to find again at the order. */
    public OrderTicket label(String value) {
        label = value;
        return this;
    }
}
