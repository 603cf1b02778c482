package io.orrery.testkit;

import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;

/**
 * What a strategy does, in plain decimals.
 *
 * @param text how it is told
 */
public record Expected(String text) {

    /** A limit order. */
    public static Expected buy(String quantity, String price, TimeInForce timeInForce) {
        return order(Side.BUY, Units.quantity(quantity), Units.price(price), timeInForce);
    }

    public static Expected sell(String quantity, String price, TimeInForce timeInForce) {
        return order(Side.SELL, Units.quantity(quantity), Units.price(price), timeInForce);
    }

    /** The end of an order is asked for. @param order from 1, as they were sent */
    public static Expected cancel(int order) {
        return new Expected("cancel order " + order);
    }

    /** New terms of an order are asked for. */
    public static Expected amend(int order, String quantity, String price) {
        return amend(order, Units.quantity(quantity), Units.price(price));
    }

    /** A signal of this name, of any value. */
    public static Expected signal(String name) {
        return new Expected("signal " + name);
    }

    /** An order that never left. */
    public static Expected denied(RiskControl control) {
        return new Expected("denied by " + control);
    }

    /** The strategy has thrown: it is not called any more. */
    public static Expected failure(String thrown) {
        return new Expected("failed: " + thrown);
    }

    static Expected order(Side side, long quantity, long price, TimeInForce timeInForce) {
        return new Expected(side + " " + Units.quantity(quantity) + " at " + Units.price(price) + " " + timeInForce);
    }

    static Expected amend(int order, long quantity, long price) {
        return new Expected("amend order " + order + " to " + Units.quantity(quantity) + " at " + Units.price(price));
    }

    @Override
    public String toString() {
        return text;
    }
}
