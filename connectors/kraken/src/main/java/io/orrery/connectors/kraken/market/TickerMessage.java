package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.market.FeedInstrument;

/** Best bid and offer. It is valid until the next payload is decoded. */
public final class TickerMessage {
    FeedInstrument instrument;
    long venueTime;
    long bidPrice;
    long bidQuantity;
    long askPrice;
    long askQuantity;

    TickerMessage() {
    }

    public FeedInstrument instrument() {
        return instrument;
    }

    /** Nanoseconds since 1970; 0 if the venue does not say. */
    public long venueTime() {
        return venueTime;
    }

    public long bidPrice() {
        return bidPrice;
    }

    /** 0 if nobody bids; likewise for the offer. */
    public long bidQuantity() {
        return bidQuantity;
    }

    public long askPrice() {
        return askPrice;
    }

    public long askQuantity() {
        return askQuantity;
    }
}
