package io.orrery.engine.strategy;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.risk.Wish;

/** Limit orders that are asked for at once: what they come to together is weighed before the first of them leaves. Used again. */
public final class Basket {
    /** One more is refused. */
    public static final int MOST = 32;

    private final Side[] sides = new Side[MOST];
    private final TimeInForce[] times = new TimeInForce[MOST];
    private final long[] prices = new long[MOST];
    private final long[] quantities = new long[MOST];
    private final long[] ids = new long[MOST];
    private int size;

    public Basket clear() {
        size = 0;
        return this;
    }

    /** @throws IllegalStateException if it is full */
    public Basket add(Side side, long price, long quantity, TimeInForce timeInForce) {
        if (size == MOST) {
            throw new IllegalStateException("a basket holds no more than " + MOST + " orders");
        }
        sides[size] = side;
        prices[size] = price;
        quantities[size] = quantity;
        times[size] = timeInForce;
        ids[size++] = 0;
        return this;
    }

    public int size() {
        return size;
    }

    public Side side(int index) {
        return sides[index];
    }

    public TimeInForce timeInForce(int index) {
        return times[index];
    }

    public long price(int index) {
        return prices[index];
    }

    public long quantity(int index) {
        return quantities[index];
    }

    /** The id of the order that was sent, 0 if risk denied it. */
    public long orderId(int index) {
        return ids[index];
    }

    /** Puts what is asked for into a wish. */
    public void put(int index, Wish wish) {
        wish.order(sides[index], OrderType.LIMIT, times[index], prices[index], quantities[index]);
    }

    public void sent(int index, long orderId) {
        ids[index] = orderId;
    }
}
