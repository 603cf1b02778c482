package io.orrery.connectors.binance.market;

import io.orrery.codecs.sbe.Side;
import io.orrery.connectors.kit.market.FeedInstrument;

/** A trade or an aggTrade. It is valid until the next payload is decoded. */
public final class TradeMessage {
    FeedInstrument instrument;
    long venueTime;
    long id;
    long price;
    long quantity;
    boolean buyerIsMaker;

    TradeMessage() {
    }

    public FeedInstrument instrument() {
        return instrument;
    }

    /** When it was executed, in nanoseconds since 1970. */
    public long venueTime() {
        return venueTime;
    }

    /** Of the trade, or of the aggregate trade: two sequences. */
    public long id() {
        return id;
    }

    public long price() {
        return price;
    }

    public long quantity() {
        return quantity;
    }

    /** The side of the order that met one in the book. */
    public Side aggressor() {
        return buyerIsMaker ? Side.SELL : Side.BUY;
    }
}
