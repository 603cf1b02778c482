package io.orrery.engine.execution;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.book.Book;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderState;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;
import java.util.Arrays;

/**
 * Orders that rest on both sides. One is moved when its price is further from the wanted one than a threshold, and only then is
 * filled up; none takes, and without a good book none rests.
 */
abstract class Quotes extends Tactic {
    private final int levels;
    private final long threshold;
    private final long[] prices;
    private final long[] quantities;

    /**
     * @param levels of each side
     * @param threshold by which a price may be wrong and the order stays
     */
    Quotes(int place, int levels, long threshold) {
        super(place, 2 * levels);
        this.levels = levels;
        this.threshold = threshold;
        prices = new long[2 * levels];
        quantities = new long[2 * levels];
    }

    /** What is quoted from here on at a level, 0 being the best; a quantity of 0 is none. */
    final void want(Side side, int level, long price, long quantity) {
        int index = side == Side.BUY ? level : levels + level;
        prices[index] = price;
        quantities[index] = price > 0 ? quantity : 0;
    }

    /** Quotes nothing until something is wanted again. */
    public final void quoteNothing(Context context) {
        wantNothing();
        act(context);
    }

    final void wantNothing() {
        Arrays.fill(quantities, 0);
    }

    /** The side that is moved away from goes first, so that the other one need not wait long to follow. */
    @Override
    final void act(Context context) {
        Book book = market(context).book();
        if (!book.isGood()) {
            withdrawAll(context);
            return;
        }
        Order ask = order(context, levels);
        boolean upwards = ask != null && prices[levels] > ask.price();
        for (int i = 0; i < prices.length; i++) {
            quote(context, book, upwards ? prices.length - 1 - i : i);
        }
    }

    private void quote(Context context, Book book, int index) {
        Side side = index < levels ? Side.BUY : Side.SELL;
        long tick = market(context).instrument().tickSize();
        long price = Terms.price(market(context).instrument(), side, prices[index]);
        long resting = side == Side.BUY ? Math.min(price, book.ask(0) - tick) : Math.max(price, book.bid(0) + tick);
        Order order = order(context, index);
        if (order != null && order.state() == OrderState.WORKING && Math.abs(order.price() - resting) <= threshold) {
            keep(context, index, side, order.price(), Math.min(order.leaves(), quantities[index]), TimeInForce.POST_ONLY);
        } else {
            keep(context, index, side, resting, quantities[index], TimeInForce.POST_ONLY);
        }
    }

    @Override
    public void save(StateWriter out) {
        super.save(out);
        for (int i = 0; i < prices.length; i++) {
            out.putLong(prices[i]);
            out.putLong(quantities[i]);
        }
    }

    @Override
    public void load(StateReader in) {
        super.load(in);
        for (int i = 0; i < prices.length; i++) {
            prices[i] = in.getLong();
            quantities[i] = in.getLong();
        }
    }
}
