package io.orrery.engine.exercise;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.book.Book;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyFactory;

/** Buys, and sells again, whenever the book moves. There is one, so it makes itself. */
final class Swing implements Strategy, StrategyFactory {
    private static final long QUANTITY = 10;

    private boolean holds;

    @Override
    public String name() {
        return "exercise";
    }

    @Override
    public Strategy create(Parameters parameters) {
        return this;
    }

    @Override
    public void onBook(Context context, Book book) {
        holds = !holds;
        context.limit(holds ? Side.BUY : Side.SELL, holds ? book.ask(0) : book.bid(0), QUANTITY, TimeInForce.IOC);
    }
}
