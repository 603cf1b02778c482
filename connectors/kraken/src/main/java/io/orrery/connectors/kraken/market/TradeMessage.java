package io.orrery.connectors.kraken.market;

import io.orrery.codecs.sbe.Side;
import io.orrery.connectors.kit.market.FeedInstrument;

/** One trade of a message. It is valid until the next payload is decoded. */
public final class TradeMessage {
    FeedInstrument instrument;
    Side aggressor;
    long venueTime;
    long id;
    long price;
    long quantity;

    TradeMessage() {
    }

    public FeedInstrument instrument() {
        return instrument;
    }

    /** The side of the order that met one in the book. */
    public Side aggressor() {
        return aggressor;
    }

    /** When it was executed, in nanoseconds since 1970. */
    public long venueTime() {
        return venueTime;
    }

    /** A sequence of its own for each instrument. */
    public long id() {
        return id;
    }

    public long price() {
        return price;
    }

    public long quantity() {
        return quantity;
    }
}
