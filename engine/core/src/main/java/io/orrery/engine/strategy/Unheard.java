package io.orrery.engine.strategy;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StopPolicy;
import io.orrery.codecs.sbe.StrategyStatus;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.order.Order;

/** Who is asked while a strategy is told of the past: nobody, whatever it is. */
final class Unheard implements Orders {
    static final Unheard ALL = new Unheard();

    private Unheard() {
    }

    @Override
    public long submit(
        int strategyId, int accountId, int instrumentId, Side side, OrderType type, TimeInForce tif, long price, long quantity,
        long parentId) {
        return 0;
    }

    @Override
    public void submit(int strategyId, int accountId, int instrumentId, Basket basket) {
    }

    @Override
    public boolean amend(Order order, long price, long quantity) {
        return false;
    }

    @Override
    public void cancel(Order order) {
    }

    @Override
    public void stop(StopPolicy policy) {
    }

    @Override
    public void cancelEarlier(int instrumentId) {
    }

    @Override
    public void cancelEarlierOf(int accountId) {
    }

    @Override
    public void signal(int strategyId, int instrumentId, byte[] name, long value) {
    }

    @Override
    public void strategyChanged(int strategyId, StrategyStatus status, String why) {
    }

    @Override
    public void suspend(int strategyId) {
    }

    @Override
    public void patchChanged(int strategyId, long change, long revision, long active, String refusal) {
    }

    @Override
    public boolean isBroken() {
        return false;
    }
}
