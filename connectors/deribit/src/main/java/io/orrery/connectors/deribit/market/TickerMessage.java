package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.market.FeedInstrument;

/** A ticker or a quote. It is valid until the next payload is decoded. */
public final class TickerMessage {
    /** Decimals of mark price and index price. */
    public static final int MARK_SCALE = 8;
    /** Decimals of the funding rate. */
    public static final int RATE_SCALE = 12;

    FeedInstrument instrument;
    long venueTime;
    long bidPrice;
    long bidAmount;
    long askPrice;
    long askAmount;
    boolean hasMark;
    long markPrice;
    long indexPrice;
    boolean hasFunding;
    long fundingRate;

    TickerMessage() {
    }

    void clear(FeedInstrument of) {
        instrument = of;
        hasMark = false;
        markPrice = 0;
        indexPrice = 0;
        hasFunding = false;
        fundingRate = 0;
    }

    public FeedInstrument instrument() {
        return instrument;
    }

    /** Nanoseconds since 1970. */
    public long venueTime() {
        return venueTime;
    }

    /** 0 if nobody bids, as is the amount; likewise for the offer. */
    public long bidPrice() {
        return bidPrice;
    }

    public long bidAmount() {
        return bidAmount;
    }

    public long askPrice() {
        return askPrice;
    }

    public long askAmount() {
        return askAmount;
    }

    public boolean hasMark() {
        return hasMark;
    }

    /** At {@link #MARK_SCALE}, if there is one. */
    public long markPrice() {
        return markPrice;
    }

    /** At {@link #MARK_SCALE}, 0 if there is none. */
    public long indexPrice() {
        return indexPrice;
    }

    /** Only a perpetual has. */
    public boolean hasFunding() {
        return hasFunding;
    }

    /** What longs pay shorts within eight hours, at {@link #RATE_SCALE}. */
    public long fundingRate() {
        return fundingRate;
    }
}
