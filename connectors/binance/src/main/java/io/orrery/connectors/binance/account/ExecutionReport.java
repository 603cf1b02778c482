package io.orrery.connectors.binance.account;

import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.kit.market.FeedInstrument;
import org.agrona.concurrent.UnsafeBuffer;

/** One step in the life of an order, as the private stream tells it. It is valid until the next is read. */
public final class ExecutionReport {
    /** What happened. */
    public enum Step { NEW, TRADE, CANCELED, REPLACED, REJECTED, EXPIRED, PREVENTED }

    /** Characters of an asset's name that are kept. */
    static final int ASSET = 24;

    final UnsafeBuffer feeAsset = new UnsafeBuffer(new byte[ASSET]);
    FeedInstrument instrument;
    Step step;
    boolean isOver;
    long clientId;
    long earlierClientId;
    long venueOrderId;
    Side side;
    long price;
    long quantity;
    long filled;
    long prevented;
    long lastPrice;
    long lastQuantity;
    long fee;
    int feeScale;
    int feeAssetLength;
    boolean isFeeInQuote;
    long tradeId;
    boolean isMaker;
    long venueTime;
    VenueReason reason;

    ExecutionReport() {
    }

    /** Null if it is of an instrument that is not traded here; then nothing else is told. */
    public FeedInstrument instrument() {
        return instrument;
    }

    public Step step() {
        return step;
    }

    /** True if the order is not open any more. */
    public boolean isOver() {
        return isOver;
    }

    /** Ours of the order, 0 if it is not our order. Not the id that a cancellation or an amendment may have of its own. */
    public long orderId() {
        return earlierClientId != 0 ? earlierClientId : clientId;
    }

    /** True of a cancellation that somebody asked for. */
    public boolean isRequested() {
        return earlierClientId != 0;
    }

    public long venueOrderId() {
        return venueOrderId;
    }

    public Side side() {
        return side;
    }

    /** Limit; 0 if there is none. */
    public long price() {
        return price;
    }

    /** Of the order in all, less what self-trade prevention took from it. */
    public long quantity() {
        return quantity - prevented;
    }

    /** What is not filled of it. */
    public long leaves() {
        return quantity - prevented - filled;
    }

    /** What was not filled of it before anything was taken from it. */
    public long unfilled() {
        return quantity - filled;
    }

    public long lastPrice() {
        return lastPrice;
    }

    public long lastQuantity() {
        return lastQuantity;
    }

    /** At feeScale; in the quote asset at the instrument's scale. */
    public long fee() {
        return fee;
    }

    public int feeScale() {
        return feeScale;
    }

    public boolean isFeeInQuote() {
        return isFeeInQuote;
    }

    /** The name of the asset that the fee was paid in. */
    public UnsafeBuffer feeAsset() {
        return feeAsset;
    }

    /** Bytes of that name; 0 if there was no fee. */
    public int feeAssetLength() {
        return feeAssetLength;
    }

    /** Of the instrument; negative if there was no trade. */
    public long tradeId() {
        return tradeId;
    }

    public Liquidity liquidity() {
        return isMaker ? Liquidity.MAKER : Liquidity.TAKER;
    }

    /** Nanoseconds since the epoch. */
    public long venueTime() {
        return venueTime;
    }

    /** Why it was rejected, or expired. */
    public VenueReason reason() {
        return reason;
    }
}
