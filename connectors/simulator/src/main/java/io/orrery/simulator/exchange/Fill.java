package io.orrery.simulator.exchange;

import io.orrery.codecs.sbe.Side;

/**
 * One execution of an order.
 *
 * @param notional price times quantity as money; of an inverse contract, in the asset that it settles in
 * @param fee as money; negative is a rebate
 * @param realised profit that a derivative's fill settled, as money of its settlement asset
 */
public record Fill(
    long tradeId, Order order, Side side, long price, long quantity, long notional, long fee, String feeAsset, boolean maker,
    long realised, long timeNanos) {

    public Listing listing() {
        return order.listing();
    }
}
