package io.orrery.node.kill;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lays one order after the other far below the market, quickly up to a number and slowly from then on: it never stops to want
 * more. While a file {@code wedge} lies where its process works it does not return, and holds up whoever called it.
 */
public final class Ladder implements Strategy {
    private static final Path WEDGE = Path.of("wedge");
    private static final int TIMER = 1;
    private static final long SLOW = 500_000_000L;
    private static final long TENTHS_BELOW = 1;

    private final long orders;
    private final long every;
    private long placed;

    private Ladder(long orders, long every) {
        this.orders = orders;
        this.every = every;
    }

    /** Found by name. */
    public static final class Factory implements StrategyFactory {
        @Override
        public String name() {
            return "ladder";
        }

        @Override
        public Strategy create(Parameters parameters) {
            long orders = parameters.number("orders", 10, 1, 1_000);
            long millis = parameters.number("millis", 100, 1, 10_000);
            parameters.end();
            return new Ladder(orders, millis * 1_000_000L);
        }
    }

    @Override
    public void onStart(Context context) {
        context.timer(context.time() + every, TIMER);
    }

    @Override
    public void onTimer(Context context, int timer) {
        while (Files.exists(WEDGE)) {
            Thread.onSpinWait();
        }
        context.timer(context.time() + (placed < orders ? every : Math.max(every, SLOW)), TIMER);
        if (context.isStopping() || !context.book().isGood()) {
            return;
        }
        long tick = context.instrument().tickSize();
        long far = context.book().bid(0) / 10 * (10 - TENTHS_BELOW);
        long price = far - far % tick;
        if (context.limit(Side.BUY, price, Churn.quantity(context, price), TimeInForce.GTC) != 0) {
            placed++;
        }
    }

    @Override
    public void save(StateWriter out) {
        out.putLong(placed);
    }

    @Override
    public void load(Context context, StateReader in) {
        placed = in.getLong();
    }
}
