package io.orrery.connectors.kraken.account;

import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.kraken.KrakenInstrument;
import io.orrery.connectors.kraken.order.OrderName;
import org.agrona.concurrent.UnsafeBuffer;

/** One step in the life of an order, as the private stream tells it. It is valid until the next is read. */
public final class ExecutionReport {
    /** What happened. */
    public enum Step {
        /** Checked, and not in the book yet. */
        PENDING,
        NEW,
        TRADE,
        FILLED,
        CANCELED,
        EXPIRED,
        /** New terms, by us or by the venue. */
        AMENDED,
        /** Something else, such as that a stop was set off. */
        OTHER
    }

    /** In place of a quantity or a price: it was not told. */
    static final long UNTOLD = -1;
    /** Characters of an asset's name that are kept. */
    static final int ASSET = 24;

    final OrderName name = new OrderName();
    final UnsafeBuffer feeAsset = new UnsafeBuffer(new byte[ASSET]);
    KrakenInstrument instrument;
    Step step;
    long orderId;
    int slot;
    Side side;
    long price;
    long quantity;
    long filled;
    long lastPrice;
    long lastQuantity;
    long tradeId;
    long fee;
    int feeScale;
    int feeAssetLength;
    boolean isFeeInQuote;
    boolean isMaker;
    boolean isPostOnly;
    boolean endsAtOnce;
    boolean isLimited;
    VenueReason reason;
    long venueTime;

    ExecutionReport() {
    }

    /** Nothing is told but what it is of. */
    void clear() {
        side = null;
        price = UNTOLD;
        quantity = UNTOLD;
        filled = UNTOLD;
        lastPrice = 0;
        lastQuantity = 0;
        tradeId = 0;
        isMaker = false;
        isPostOnly = false;
        endsAtOnce = false;
        isLimited = true;
        reason = VenueReason.OTHER;
        venueTime = 0;
    }

    /** Null if it is of an instrument that is not traded here; then nothing else is told. */
    public KrakenInstrument instrument() {
        return instrument;
    }

    public Step step() {
        return step;
    }

    /** Ours of the order, 0 if it is not our order. */
    public long orderId() {
        return orderId;
    }

    /** The order among those that are known, or {@code LiveOrders.NONE}. */
    public int slot() {
        return slot;
    }

    /** The venue's id of the order. */
    public OrderName name() {
        return name;
    }

    /** Null if it was not told. */
    public Side side() {
        return side;
    }

    /** Limit; {@link #UNTOLD} if there is none. */
    public long price() {
        return price;
    }

    /** Of the order in all, or {@link #UNTOLD}. */
    public long quantity() {
        return quantity;
    }

    /** Of it so far, or {@link #UNTOLD}. */
    public long filled() {
        return filled;
    }

    public long lastPrice() {
        return lastPrice;
    }

    public long lastQuantity() {
        return lastQuantity;
    }

    /** Of the instrument. */
    public long tradeId() {
        return tradeId;
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

    public Liquidity liquidity() {
        return isMaker ? Liquidity.MAKER : Liquidity.TAKER;
    }

    /** Why it ended; {@link VenueReason#OTHER} if that is not told. */
    public VenueReason reason() {
        return reason;
    }

    /** Nanoseconds since the epoch; 0 if it was not told. */
    public long venueTime() {
        return venueTime;
    }
}
