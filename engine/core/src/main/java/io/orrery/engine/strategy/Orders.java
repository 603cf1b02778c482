package io.orrery.engine.strategy;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StopPolicy;
import io.orrery.codecs.sbe.StrategyStatus;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.order.Order;

/** What the host asks of whoever turns wishes into recorded commands: risk first, then the journal, then the gateway. */
public interface Orders {

    /**
     * Returns the id of the order, or 0 if risk denied it.
     *
     * @param parentId of the open order that it is a part of, 0 for none
     */
    long submit(
        int strategyId, int accountId, int instrumentId, Side side, OrderType type, TimeInForce tif, long price, long quantity,
        long parentId);

    /** Sends all orders of a basket, or none if what they come to together is too much. Each gets its id, or 0. */
    void submit(int strategyId, int accountId, int instrumentId, Basket basket);

    /** Asks for new terms. Returns false if risk denied them, or anything else of the order is under way or unknown. */
    boolean amend(Order order, long price, long quantity);

    /** Asks for an order's end. Nothing happens if that was done, or it has ended. */
    void cancel(Order order);

    /** Cancels all open orders if that is the policy. */
    void stop(StopPolicy policy);

    /** Cancels what earlier processes left open in an instrument: nobody is left who knows what it was for. */
    void cancelEarlier(int instrumentId);

    /** Likewise in an account of which its venue tells again, as far as instruments are defined. */
    void cancelEarlierOf(int accountId);

    /** Records what a strategy saw, in millionths. */
    void signal(int strategyId, int instrumentId, byte[] name, long value);

    /** Says how far a strategy is. */
    void strategyChanged(int strategyId, StrategyStatus status, String why);

    /** A strategy has failed: nothing new of it, and what it has open is cancelled. */
    void suspend(int strategyId);

    /** Says what became of a change that an author asked for; a refusal is empty if it was made. */
    void patchChanged(int strategyId, long change, long revision, long active, String refusal);

    /** True if what these calls ask for could not be recorded: then whatever is thrown is not the strategy's fault. */
    boolean isBroken();
}
