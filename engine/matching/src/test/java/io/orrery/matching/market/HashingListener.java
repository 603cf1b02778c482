package io.orrery.matching.market;

import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.VenueReason;

/** Folds everything that is told into one number, and counts it. */
class HashingListener implements MarketListener {
    private static final long PRIME = 0x100000001B3L;
    private long hash = 0xCBF29CE484222325L;
    private long told;

    final long hash() {
        return hash;
    }

    final long told() {
        return told;
    }

    final void fold(long value) {
        hash = (hash ^ value) * PRIME;
        hash ^= hash >>> 29;
    }

    @Override
    public void levelChanged(int instrumentId, Side side, long price, long quantity) {
        begin(1, instrumentId);
        fold(side.value());
        fold(price);
        fold(quantity);
    }

    @Override
    public void traded(int instrumentId, long tradeId, Side aggressor, long price, long quantity) {
        begin(2, instrumentId);
        fold(tradeId);
        fold(aggressor.value());
        fold(price);
        fold(quantity);
    }

    @Override
    public void accepted(int instrumentId, long orderId, long venueOrderId) {
        begin(3, instrumentId);
        fold(orderId);
        fold(venueOrderId);
    }

    @Override
    public void rejected(int instrumentId, long orderId, VenueReason reason) {
        begin(4, instrumentId);
        fold(orderId);
        fold(reason.value());
    }

    @Override
    public void filled(
        int instrumentId, long orderId, long tradeId, Side side, Liquidity liquidity,
        long price, long quantity, long leavesQuantity, long fee) {
        begin(5, instrumentId);
        fold(orderId);
        fold(liquidity.value());
        fold(price);
        fold(quantity);
        fold(leavesQuantity);
        fold(fee);
    }

    @Override
    public void canceled(int instrumentId, long orderId, long leavesQuantity, VenueReason reason) {
        begin(6, instrumentId);
        fold(orderId);
        fold(leavesQuantity);
        fold(reason.value());
    }

    @Override
    public void cancelRejected(int instrumentId, long orderId, VenueReason reason) {
        begin(7, instrumentId);
        fold(orderId);
        fold(reason.value());
    }

    private void begin(int kind, int instrumentId) {
        told++;
        fold(kind);
        fold(instrumentId);
    }
}
