package io.orrery.matching.market;

import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.matching.MatchingBook;
import io.orrery.matching.MatchingListener;
import io.orrery.matching.MatchingReason;
import io.orrery.matching.OrderTerms;

/**
 * The one book of an instrument, which participants and the background share: it checks what comes in and reports what happens.
 * Ids of participants' orders are positive; those of the background are negative: -1 - slot if they may rest, else
 * {@link #TAKER}.
 */
final class SharedBook implements MatchingListener {
    static final long TAKER = Long.MIN_VALUE;

    private final MarketInstrument instrument;
    private final int instrumentId;
    private final Fees fees;
    private final Impact impact;
    private final MarketListener listener;
    private final Slots slots;
    private final MatchingBook book;
    private long lastTradeId;
    private long lastVenueOrderId;
    private boolean arriving;
    private boolean open;

    SharedBook(MarketInstrument instrument, Fees fees, Impact impact, Slots slots, MarketListener listener) {
        this.instrument = instrument;
        this.fees = fees;
        this.impact = impact;
        this.slots = slots;
        this.listener = listener;
        instrumentId = instrument.instrumentId();
        book = new MatchingBook(slots.capacity() + Market.MAX_OWN_ORDERS, this);
    }

    MatchingBook book() {
        return book;
    }

    /** From here on what happens is told. */
    void open() {
        open = true;
    }

    void limit(long orderId, Side side, long price, long quantity, TimeInForce timeInForce) {
        if (!instrument.allowsQuantity(quantity) || !instrument.allowsPrice(price, quantity)) {
            listener.rejected(instrumentId, orderId, VenueReason.FILTER);
        } else if (mayJoin(orderId)) {
            book.limit(orderId, side, price, quantity, timeInForce);
        }
    }

    void market(long orderId, Side side, long quantity) {
        if (!instrument.allowsQuantity(quantity)) {
            listener.rejected(instrumentId, orderId, VenueReason.FILTER);
        } else if (mayJoin(orderId)) {
            book.market(orderId, side, quantity);
        }
    }

    /** The caller has checked what the instrument allows. */
    void place(long orderId, OrderTerms terms) {
        if (mayJoin(orderId)) {
            book.place(orderId, terms);
        }
    }

    /** The caller has checked what the instrument allows. */
    void amend(long orderId, long price, long leavesQuantity) {
        if (isOwn(orderId)) {
            book.amend(orderId, price, leavesQuantity);
        } else {
            listener.rejected(instrumentId, orderId, VenueReason.UNKNOWN_ORDER);
        }
    }

    void cancel(long orderId) {
        if (isOwn(orderId)) {
            book.cancel(orderId);
        } else {
            listener.cancelRejected(instrumentId, orderId, VenueReason.UNKNOWN_ORDER);
        }
    }

    @Override
    public void accepted(long orderId) {
        arriving = true;
        if (isOwn(orderId)) {
            listener.accepted(instrumentId, orderId, ++lastVenueOrderId);
        }
    }

    @Override
    public void rejected(long orderId, MatchingReason reason) {
        if (isOwn(orderId)) {
            listener.rejected(instrumentId, orderId, reason.venueReason());
        } else {
            releaseSlot(orderId);
        }
    }

    @Override
    public void amended(long orderId, long price, long leavesQuantity) {
        arriving = true;
        listener.amended(instrumentId, orderId, price, leavesQuantity);
    }

    @Override
    public void prevented(long makerId, long takerId, long price, long quantity, long makerLeaves, long takerLeaves) {
        listener.prevented(instrumentId, makerId, takerId, price, quantity, makerLeaves, takerLeaves);
    }

    @Override
    public void traded(
        long makerId, long takerId, Side aggressor, long price, long quantity, long makerLeaves, long takerLeaves) {
        if (arriving) {
            arriving = false;
            impact.arrived(aggressor);
        }
        impact.took(aggressor, quantity);
        listener.traded(instrumentId, ++lastTradeId, aggressor, price, quantity);
        if (isOwn(makerId)) {
            Side side = aggressor == Side.BUY ? Side.SELL : Side.BUY;
            fill(makerId, side, Liquidity.MAKER, price, quantity, makerLeaves);
        } else if (makerLeaves == 0) {
            releaseSlot(makerId);
        }
        if (isOwn(takerId)) {
            fill(takerId, aggressor, Liquidity.TAKER, price, quantity, takerLeaves);
        }
    }

    @Override
    public void canceled(long orderId, long leavesQuantity, MatchingReason reason) {
        if (isOwn(orderId)) {
            listener.canceled(instrumentId, orderId, leavesQuantity, reason.venueReason());
        } else {
            releaseSlot(orderId);
        }
    }

    @Override
    public void cancelRejected(long orderId, MatchingReason reason) {
        listener.cancelRejected(instrumentId, orderId, reason.venueReason());
    }

    @Override
    public void levelChanged(Side side, long price, long quantity) {
        if (open) {
            listener.levelChanged(instrumentId, side, price, quantity);
        }
    }

    private boolean mayJoin(long orderId) {
        boolean may = isOwn(orderId) && book.size() - slots.used() < Market.MAX_OWN_ORDERS;
        if (!may) {
            listener.rejected(instrumentId, orderId, VenueReason.OTHER);
        }
        return may;
    }

    private void fill(long orderId, Side side, Liquidity liquidity, long price, long quantity, long leavesQuantity) {
        long fee = instrument.share(price, quantity, fees.partsPerMillion(liquidity));
        listener.filled(instrumentId, orderId, lastTradeId, side, liquidity, price, quantity, leavesQuantity, fee);
    }

    private void releaseSlot(long orderId) {
        if (orderId != TAKER) {
            slots.release((int) (-1 - orderId));
        }
    }

    static boolean isOwn(long orderId) {
        return orderId > 0;
    }
}
