package io.orrery.node.live;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.book.Book;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyFactory;

/** Rests one bid far below each book and leaves it there, so that there is always something to cancel. */
public final class Quoter implements StrategyFactory {
    @Override
    public String name() {
        return "quoter";
    }

    @Override
    public Strategy create(Parameters parameters) {
        return new Strategy() {
            private boolean sent;

            @Override
            public void onBook(Context context, Book book) {
                if (!sent && book.isGood()) {
                    long tick = context.instrument().tickSize();
                    long price = (book.bid(0) - book.bid(0) / 100) / tick * tick;
                    sent = context.limit(Side.BUY, price, least(context, price), TimeInForce.GTC) != 0;
                }
            }
        };
    }

    private static long least(Context context, long price) {
        long lot = context.instrument().lotSize();
        long quantity = context.instrument().minQuantity();
        while (context.instrument().value(price, quantity) < context.instrument().minNotional()) {
            quantity += lot;
        }
        return quantity;
    }
}
