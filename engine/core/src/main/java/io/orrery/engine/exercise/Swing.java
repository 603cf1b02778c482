package io.orrery.engine.exercise;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.book.Book;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Market;
import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyFactory;

/** Buys, and sells again, whenever a book of its own moves. It knows nothing but what it holds, so one will do for all. */
final class Swing implements Strategy, StrategyFactory {
    private static final long QUANTITY = 10;

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
        Market market = context.market(context.placeOf(book.instrumentId()));
        boolean holds = market.position() > 0;
        market.limit(holds ? Side.SELL : Side.BUY, holds ? book.bid(0) : book.ask(0), QUANTITY, TimeInForce.IOC);
    }
}
