package io.orrery.matching;

import io.orrery.codecs.sbe.Side;

/** Hears nothing. */
final class SilentListener implements MatchingListener {

    @Override
    public void accepted(long orderId) {
    }

    @Override
    public void rejected(long orderId, MatchingReason reason) {
    }

    @Override
    public void amended(long orderId, long price, long leavesQuantity) {
    }

    @Override
    public void traded(
        long makerId, long takerId, Side aggressor, long price, long quantity, long makerLeaves, long takerLeaves) {
    }

    @Override
    public void canceled(long orderId, long leavesQuantity, MatchingReason reason) {
    }

    @Override
    public void cancelRejected(long orderId, MatchingReason reason) {
    }

    @Override
    public void levelChanged(Side side, long price, long quantity) {
    }
}
