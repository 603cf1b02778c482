package io.orrery.matching.market;

import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.VenueReason;

/**
 * What a market tells, in the order in which it happens: the public book and tape of every instrument, and reports on the
 * participants' own orders. All of it happens at {@link Market#time()}.
 */
public interface MarketListener {

    /** A level's quantity is new; 0 means that the level is gone. */
    void levelChanged(int instrumentId, Side side, long price, long quantity);

    void traded(int instrumentId, long tradeId, Side aggressor, long price, long quantity);

    void accepted(int instrumentId, long orderId, long venueOrderId);

    void rejected(int instrumentId, long orderId, VenueReason reason);

    /** One execution of an own order; the fee is in the instrument's scale of money. */
    void filled(
        int instrumentId, long orderId, long tradeId, Side side, Liquidity liquidity,
        long price, long quantity, long leavesQuantity, long fee);

    /** An own order has a new price or quantity; fills may follow. */
    default void amended(int instrumentId, long orderId, long price, long leavesQuantity) {
    }

    /** Two orders of one owner met and did not trade; the end of either is told after. */
    default void prevented(
        int instrumentId, long makerId, long takerId, long price, long quantity, long makerLeaves, long takerLeaves) {
    }

    void canceled(int instrumentId, long orderId, long leavesQuantity, VenueReason reason);

    void cancelRejected(int instrumentId, long orderId, VenueReason reason);
}
