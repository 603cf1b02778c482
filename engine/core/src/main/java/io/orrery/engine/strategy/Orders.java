package io.orrery.engine.strategy;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StopPolicy;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.order.Order;

/** What the host asks of whoever turns wishes into recorded commands: risk first, then the journal, then the gateway. */
public interface Orders {

    /** Returns the id of the order, or 0 if risk denied it. */
    long submit(
        int strategyId, int accountId, int instrumentId, Side side, OrderType type, TimeInForce tif, long price, long quantity);

    /** Asks for an order's end. Nothing happens if that was done, or it has ended. */
    void cancel(Order order);

    /** Cancels all open orders if that is the policy. */
    void stop(StopPolicy policy);

    /** Cancels what earlier processes left open in an instrument: nobody is left who knows what it was for. */
    void cancelEarlier(int instrumentId);

    /** Records what a strategy saw, in millionths. */
    void signal(int strategyId, int instrumentId, byte[] name, long value);
}
