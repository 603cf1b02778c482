package io.orrery.node.kill;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.book.Book;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderState;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyFactory;

/** Always has orders open, on both sides, and ends the oldest when there are enough: something to lose at any moment. */
public final class Churn implements Strategy {
    private static final int OPEN = 8;
    private static final int EVERY_BOOKS = 20;

    private final long every;
    private final long[] ids = new long[OPEN];
    private long books;

    /** Found by name. */
    public static final class Factory implements StrategyFactory {
        @Override
        public String name() {
            return "churn";
        }

        @Override
        public Strategy create(Parameters parameters) {
            long every = parameters.number("every", EVERY_BOOKS, 1, 1_000);
            parameters.end();
            return new Churn(every);
        }
    }

    private Churn(long every) {
        this.every = every;
    }

    @Override
    public void onBook(Context context, Book book) {
        if (context.isStopping() || !book.isGood() || ++books % every != 0) {
            return;
        }
        long turn = books / every;
        int place = (int) (turn % OPEN);
        Order old = context.order(ids[place]);
        if (old == null) {
            Side side = turn % 2 == 0 ? Side.BUY : Side.SELL;
            long price = side == Side.BUY ? book.bid(0) : book.ask(0);
            ids[place] = context.limit(side, price, quantity(context, price), TimeInForce.POST_ONLY);
        } else if (old.state() == OrderState.WORKING) {
            context.cancel(old);
        }
    }

    /** The least that the venue takes, and a little. */
    static long quantity(Context context, long price) {
        long lot = context.instrument().lotSize();
        long lots = 2 * context.instrument().minNotional() / Math.max(1, context.instrument().value(price, lot)) + 1;
        return Math.max(context.instrument().minQuantity(), lots * lot);
    }

    @Override
    public void save(StateWriter out) {
        out.putLong(books);
        for (long id : ids) {
            out.putLong(id);
        }
    }

    @Override
    public void load(Context context, StateReader in) {
        books = in.getLong();
        for (int i = 0; i < OPEN; i++) {
            ids[i] = in.getLong();
        }
    }
}
