package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.market.FeedInstrument;

/** Best bid and offer, a bookTicker. It is valid until the next payload is decoded. */
public final class TickerMessage {
    FeedInstrument instrument;
    long updateId;
    long bidPrice;
    long bidQuantity;
    long askPrice;
    long askQuantity;

    TickerMessage() {
    }

    public FeedInstrument instrument() {
        return instrument;
    }

    /** The book's update after which this was so, {@code u}. */
    public long updateId() {
        return updateId;
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
