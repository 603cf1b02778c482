package io.orrery.connectors.deribit.account;

import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.Side;
import io.orrery.connectors.deribit.order.LiveOrders;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.order.Execution;
import io.orrery.connectors.kit.order.VenueOrderIds;
import org.agrona.concurrent.UnsafeBuffer;

/** An execution of ours, as the venue tells it. It is valid until the next is read. */
public final class OwnTrade {
    /** Decimals of a fee that is not in the quote asset: it is rounded to them, half even. */
    static final int FEE_SCALE = 12;
    /** Characters of an asset's name that are kept. */
    static final int ASSET = 24;

    final UnsafeBuffer name = new UnsafeBuffer(new byte[LiveOrders.NAME]);
    final UnsafeBuffer feeAsset = new UnsafeBuffer(new byte[ASSET]);
    FeedInstrument instrument;
    int nameLength;
    long orderId;
    long sequence;
    Side side;
    boolean isMaker;
    long price;
    long quantity;
    long fee;
    int feeAssetLength;
    boolean isFeeInQuote;
    boolean isLast;
    long venueTime;

    OwnTrade() {
    }

    /** Null if it is of an instrument that is not traded here; then no price, quantity or fee is told. */
    public FeedInstrument instrument() {
        return instrument;
    }

    /** Ours, 0 if it is not of our order. */
    public long orderId() {
        return orderId;
    }

    /** A number for the venue's order id. */
    public long venueOrderId() {
        return VenueOrderIds.number(name, 0, nameLength);
    }

    /** The venue's order id, filled up with zeros. */
    public byte[] name() {
        return name.byteArray();
    }

    public int nameLength() {
        return nameLength;
    }

    /** Counts the trades of the instrument: the id of the trade as everybody is told of it. */
    public long sequence() {
        return sequence;
    }

    public Side side() {
        return side;
    }

    public Liquidity liquidity() {
        return isMaker ? Liquidity.MAKER : Liquidity.TAKER;
    }

    public long price() {
        return price;
    }

    public long quantity() {
        return quantity;
    }

    /** In the quote asset at the instrument's scale, else at {@link #FEE_SCALE}. */
    public long fee() {
        return fee;
    }

    public boolean isFeeInQuote() {
        return isFeeInQuote;
    }

    /** True if the order was filled with it, or has ended since. */
    public boolean isLast() {
        return isLast;
    }

    /** Nanoseconds since the epoch. */
    public long venueTime() {
        return venueTime;
    }

    /** Makes an execution of it. */
    Execution to(Execution execution, long leaves) {
        execution.of(orderId, sequence, side, liquidity()).at(price, quantity, leaves);
        return isFeeInQuote ? execution.fee(fee) : execution.fee(fee, FEE_SCALE, feeAsset, 0, feeAssetLength);
    }
}
