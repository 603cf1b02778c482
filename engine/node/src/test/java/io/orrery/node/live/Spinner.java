package io.orrery.node.live;

import io.orrery.engine.book.Book;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyFactory;

/** Comes to no end with its hundredth book. */
public final class Spinner implements StrategyFactory {
    @Override
    public String name() {
        return "spinner";
    }

    @Override
    public Strategy create(Parameters parameters) {
        return new Strategy() {
            private int books;

            @Override
            public void onBook(Context context, Book book) {
                books++;
                while (books == 100) {
                    Thread.onSpinWait();
                }
            }
        };
    }
}
