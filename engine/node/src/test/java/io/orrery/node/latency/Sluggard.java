package io.orrery.node.latency;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.book.Book;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyFactory;
import java.util.ArrayList;
import java.util.List;

/** Sends eight orders, far from the market. Over the last one it spins, or has the garbage collected before it decides. */
public final class Sluggard implements StrategyFactory {
    static final int ORDERS = 8;
    static final long SPIN_NANOS = 300_000_000L;
    private static final int BOOKS_AN_ORDER = 10;
    private static final int OBJECTS = 500_000;

    @Override
    public String name() {
        return "sluggard";
    }

    @Override
    public Strategy create(Parameters parameters) {
        boolean collects = parameters.text("way").equals("collect");
        return new Strategy() {
            private int books;

            @Override
            public void onBook(Context context, Book book) {
                if (!book.isGood() || ++books % BOOKS_AN_ORDER != 0 || books > ORDERS * BOOKS_AN_ORDER) {
                    return;
                }
                if (books == ORDERS * BOOKS_AN_ORDER) {
                    if (collects) {
                        collect();
                    } else {
                        spin();
                    }
                }
                long tick = context.instrument().tickSize();
                long price = (book.bid(0) - book.bid(0) / 100) / tick * tick - books * tick;
                context.limit(Side.BUY, price, context.instrument().minQuantity() * 100, TimeInForce.GTC);
            }
        };
    }

    private static void spin() {
        long end = System.nanoTime() + SPIN_NANOS;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** With enough alive that it takes its time. */
    private static void collect() {
        List<long[]> alive = new ArrayList<>();
        for (int i = 0; i < OBJECTS; i++) {
            alive.add(new long[] {i});
        }
        for (int i = 0; i < 3; i++) {
            System.gc();
            alive.add(new long[] {i});
        }
    }
}
