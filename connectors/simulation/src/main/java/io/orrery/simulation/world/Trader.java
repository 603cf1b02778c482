package io.orrery.simulation.world;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.book.Book;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderState;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.SeededRandom;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyFactory;

/** Trades at random, by the session's seed: passive and aggressive orders, and new terms and ends of those. */
public final class Trader implements Strategy {
    static final String NAME = "trader";
    private static final long MILLI = 1_000_000L;
    private static final int MOST_OPEN = 16;
    private static final int PASSIVE = 25;
    private static final int TAKING = 70;
    private static final int CROSSING = 83;
    private static final int AMENDING = 91;
    private static final int HUNDRED = 100;

    private static final int MILLION = 1_000_000;

    private final long pace;
    private final int stumbles;
    private final long until;
    private final int sweeps;
    private final long ends;
    private final long[] open = new long[MOST_OPEN];
    private int count;

    /**
     * @param stumbles in a million decisions
     * @param until when that ends
     * @param ends when it decides no more
     * @param sweeps of a hundred orders that take, those that take all that rests at the best price, and some of the next
     */
    private Trader(long paceMillis, int stumbles, long until, long ends, int sweeps) {
        this.sweeps = sweeps;
        this.until = until;
        this.ends = ends;
        pace = paceMillis * MILLI;
        this.stumbles = stumbles;
    }

    /** Makes traders; the world's catalogue has nothing else. */
    static StrategyFactory factory() {
        return new StrategyFactory() {
            @Override
            public String name() {
                return NAME;
            }

            @Override
            public Strategy create(Parameters parameters) {
                return new Trader(
                    parameters.number("pace", 200, 1, 60_000), (int) parameters.number("stumbles", 0, 0, MILLION),
                    parameters.number("until", 0, 0, Long.MAX_VALUE),
                    parameters.number("ends", Long.MAX_VALUE, 0, Long.MAX_VALUE),
                    (int) parameters.number("sweeps", 0, 0, HUNDRED));
            }
        };
    }

    @Override
    public void onStart(Context context) {
        context.timer(context.time() + pace, 0);
    }

    @Override
    public void onTimer(Context context, int timer) {
        if (context.time() >= ends) {
            return;
        }
        SeededRandom random = context.random();
        context.timer(context.time() + pace / 2 + random.nextInt((int) pace), 0);
        Book book = context.book();
        if (context.isStopping() || !book.isGood()) {
            return;
        }
        if (stumbles > 0 && context.time() < until && random.nextInt(MILLION) < stumbles) {
            throw new Stumble();
        }
        int wish = random.nextInt(HUNDRED);
        if (count == MOST_OPEN || wish >= AMENDING) {
            cancelOne(context, random);
        } else if (wish >= CROSSING) {
            amendOne(context, book, random);
        } else {
            place(context, book, random, wish);
        }
    }

    private void place(Context context, Book book, SeededRandom random, int wish) {
        Instrument instrument = context.instrument();
        Side side = side(context, random);
        boolean buys = side == Side.BUY;
        long tick = instrument.tickSize();
        long quantity = quantity(instrument, book, random);
        long id;
        if (wish < PASSIVE) {
            long away = random.nextInt(4) * tick;
            TimeInForce tif = random.nextInt(2) == 0 ? TimeInForce.POST_ONLY : TimeInForce.GTC;
            id = context.limit(side, buys ? book.bid(0) - away : book.ask(0) + away, quantity, tif);
        } else {
            long through = random.nextInt(6) * tick;
            TimeInForce tif = wish < TAKING ? TimeInForce.IOC : TimeInForce.GTC;
            long swept = random.nextInt(HUNDRED) >= sweeps ? 0 : buys ? book.askQuantity(0) : book.bidQuantity(0);
            id = context.limit(side, buys ? book.ask(0) + through : book.bid(0) - through, quantity + swept, tif);
        }
        if (id == 0) {
            cancelOne(context, random);
        } else {
            open[count++] = id;
        }
    }

    /** Back to nothing more often than away from it. */
    private static Side side(Context context, SeededRandom random) {
        long held = context.position();
        boolean back = random.nextInt(3) > 0;
        boolean buys = held == 0 || !back ? random.nextInt(2) == 0 : held < 0;
        return buys ? Side.BUY : Side.SELL;
    }

    /** One to ten times what the venue takes least at this price. */
    private static long quantity(Instrument instrument, Book book, SeededRandom random) {
        long lot = Math.max(1, instrument.lotSize());
        long lotValue = Math.max(1, instrument.value(book.bid(0), lot));
        long lots = Math.max(instrument.minQuantity() / lot, 2 * instrument.minNotional() / lotValue) + 1;
        return lots * lot * (1 + random.nextInt(10));
    }

    /** Less or more, and every other time at another price: some venues do one in place, some the other, some neither. */
    private void amendOne(Context context, Book book, SeededRandom random) {
        Order order = count == 0 ? null : context.order(open[random.nextInt(count)]);
        if (order != null) {
            Instrument instrument = context.instrument();
            long away = random.nextInt(4) * instrument.tickSize();
            long aside = order.side() == Side.BUY ? book.bid(0) - away : book.ask(0) + away;
            long price = random.nextInt(2) == 0 ? order.price() : aside;
            context.amend(order, price, order.filled() + quantity(instrument, book, random));
        }
    }

    /** While all is well an order in doubt is left to whoever looks into it: each cancel prolongs the proof of its end. */
    private void cancelOne(Context context, SeededRandom random) {
        if (count > 0) {
            Order order = context.order(open[random.nextInt(count)]);
            boolean doubted = order != null && order.state() == OrderState.UNKNOWN;
            if (order != null && (!doubted || context.time() < until)) {
                context.cancel(order);
            }
        }
    }

    @Override
    public void onOrder(Context context, Order order) {
        if (order.state().isTerminal()) {
            for (int i = 0; i < count; i++) {
                if (open[i] == order.id()) {
                    open[i] = open[--count];
                    return;
                }
            }
        }
    }

    @Override
    public void onReplaced(Context context, Order ended, Order successor) {
        if (count < MOST_OPEN) {
            open[count++] = successor.id();
        }
    }

    @Override
    public void save(StateWriter out) {
        out.putInt(count);
        for (int i = 0; i < count; i++) {
            out.putLong(open[i]);
        }
    }

    @Override
    public void load(Context context, StateReader in) {
        count = in.getInt();
        for (int i = 0; i < count; i++) {
            open[i] = in.getLong();
        }
    }

    /** A strategy's own defect. */
    static final class Stumble extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stumble() {
            super("a strategy threw", null, false, false);
        }
    }
}
