package io.orrery.node.live;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.book.Book;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Comes to no end with its hundredth book; or only when a file is there, and then sends an order with each book. Its parameter
 * is the file.
 */
public final class Spinner implements StrategyFactory {
    private static final int LAST = 100;

    private static boolean isThere(String file) {
        return file != null && Files.exists(Path.of(file));
    }

    @Override
    public String name() {
        return "spinner";
    }

    @Override
    public Strategy create(Parameters parameters) {
        String until = parameters.text("until");
        return new Strategy() {
            private int books;

            @Override
            public void onBook(Context context, Book book) {
                books++;
                while (books == LAST && !isThere(until)) {
                    Thread.onSpinWait();
                }
                if (books >= LAST && book.isGood()) {
                    context.limit(Side.BUY, book.bid(0), context.instrument().lotSize(), TimeInForce.GTC);
                }
            }
        };
    }
}
