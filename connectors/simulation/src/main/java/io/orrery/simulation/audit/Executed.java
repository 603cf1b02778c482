package io.orrery.simulation.audit;

import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TradeStatedDecoder;

/**
 * An execution as a record tells it.
 *
 * @param orderId 0 if the record does not know it
 * @param feeAsset empty if the fee is in the instrument's money
 */
record Executed(
    int account, int instrument, boolean buys, long tradeId, long orderId, long venueOrderId, long price, long quantity, long fee,
    String feeAsset, int feeScale, long venueTime) {

    static Executed of(OrderFilledDecoder d) {
        return new Executed(d.accountId(), d.instrumentId(), d.side() == Side.BUY, d.tradeId(), d.orderId(), 0, d.price(),
            d.quantity(), d.fee(), d.feeAsset(), d.feeScale(), d.venueTime());
    }

    static Executed of(TradeStatedDecoder d) {
        return new Executed(d.accountId(), d.instrumentId(), d.side() == Side.BUY, d.tradeId(), d.orderId(), d.venueOrderId(),
            d.price(), d.quantity(), d.fee(), d.feeAsset(), d.feeScale(), d.venueTime());
    }

    Executed of(long order) {
        return new Executed(
            account, instrument, buys, tradeId, order, venueOrderId, price, quantity, fee, feeAsset, feeScale, venueTime);
    }

    long signed() {
        return buys ? quantity : -quantity;
    }
}
