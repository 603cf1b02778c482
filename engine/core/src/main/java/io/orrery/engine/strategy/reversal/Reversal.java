package io.orrery.engine.strategy.reversal;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.book.Book;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderState;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.typed.Default;
import io.orrery.engine.strategy.typed.Doc;
import io.orrery.engine.strategy.typed.Range;
import io.orrery.engine.strategy.typed.StrategyInfo;
import io.orrery.engine.strategy.typed.TypedFactory;

/**
 * Trades against sudden moves. A price that has left its mean by more than usual is expected to come back: a modest move is
 * quoted against, a violent one is taken; the position is closed when the price is back, or when it stays away too long. The
 * stronger the move, the larger the order; what risk denies is asked for in half. One order at a time.
 */
@StrategyInfo(id = "reversal", title = "Sudden-move reversal", version = "1.0",
    doc = "Trades against moves that are larger than usual, and out when the price is back or stays away too long")
public final class Reversal implements Strategy {
    private static final byte[] DEVIATION = Context.signalName("deviation");
    private static final long MILLI = 1_000_000L;
    private static final long SAMPLE_EVERY = 100 * MILLI;
    private static final int SAMPLE = 1;
    /** The deviation, in thousandths, at which an order has its full value; and the greatest that makes it larger. */
    private static final long FULL = 4_000;
    private static final long GREATEST = 10_000;

    private final long value;
    private final long quoteAt;
    private final long takeAt;
    private final long patience;
    private final long hold;
    private final long pause;

    private Deviation deviation;
    private long workingId;
    private long workingSince;
    private long heldSince;
    private long quietUntil;
    private int halvings;

    Reversal(Config config) {
        value = config.value;
        quoteAt = config.quote;
        takeAt = config.take;
        patience = config.patience * MILLI;
        hold = config.hold * MILLI;
        pause = config.pause * MILLI;
    }

    @Override
    public void onStart(Context context) {
        deviation = deviationOf(context);
        context.timer(context.time() + SAMPLE_EVERY, SAMPLE);
    }

    @Override
    public void onTimer(Context context, int timer) {
        if (context.book().isGood() && Deviation.measures(context.book().mid())) {
            deviation.sample(context.book().mid());
        }
        context.timer(context.time() + SAMPLE_EVERY, SAMPLE);
    }

    @Override
    public void onBook(Context context, Book book) {
        if (!book.isGood() || !Deviation.measures(book.mid()) || !deviation.isWarm() || context.isStopping()) {
            return;
        }
        long now = deviation.of(book.mid());
        if (workingId != 0) {
            reconsider(context, book, context.order(workingId));
        } else if (context.time() >= quietUntil) {
            if (isWorthClosing(context, book)) {
                close(context, book, now);
            } else if (Math.abs(now) >= quoteAt) {
                open(context, book, now);
            }
        }
    }

    @Override
    public void onOrder(Context context, Order order) {
        if (order.state().isTerminal() && order.id() == workingId) {
            workingId = 0;
            quietUntil = context.time() + pause;
            heldSince = context.position() == 0 ? 0 : heldSince == 0 ? context.time() : heldSince;
        }
    }

    private void open(Context context, Book book, long now) {
        Side side = now > 0 ? Side.SELL : Side.BUY;
        context.signal(DEVIATION, now * 1_000);
        if (Math.abs(now) >= takeAt) {
            take(context, book, side, size(context.instrument(), touch(book, opposite(side)), now));
        } else {
            quote(context, book, side, size(context.instrument(), touch(book, side), now));
        }
    }

    private void close(Context context, Book book, long now) {
        long quantity = context.position();
        Side side = quantity > 0 ? Side.SELL : Side.BUY;
        boolean back = quantity > 0 ? now >= 0 : now <= 0;
        if (context.time() - heldSince >= hold) {
            take(context, book, side, Math.abs(quantity));
        } else if (back) {
            quote(context, book, side, Math.abs(quantity));
        }
    }

    /** What a venue takes no order for is left, until more comes to it. */
    private static boolean isWorthClosing(Context context, Book book) {
        Instrument instrument = context.instrument();
        long quantity = Math.abs(context.position());
        return quantity >= instrument.minQuantity() && quantity > 0
            && instrument.value(book.bid(0), quantity) >= instrument.minNotional();
    }

    /** A quote that has waited too long, or that the market has left behind, is withdrawn. */
    private void reconsider(Context context, Book book, Order order) {
        if (order == null || order.state() != OrderState.WORKING || order.timeInForce() != TimeInForce.POST_ONLY) {
            return;
        }
        long behind = Math.abs(touch(book, order.side()) - order.price());
        if (context.time() - workingSince >= patience || behind > 3 * context.instrument().tickSize()) {
            context.cancel(order);
        }
    }

    private void quote(Context context, Book book, Side side, long quantity) {
        long tick = context.instrument().tickSize();
        long better = book.spread() < 2 * tick ? 0 : side == Side.BUY ? tick : -tick;
        send(context, side, touch(book, side) + better, quantity, TimeInForce.POST_ONLY);
    }

    private void take(Context context, Book book, Side side, long quantity) {
        send(context, side, touch(book, opposite(side)), quantity, TimeInForce.IOC);
    }

    private void send(Context context, Side side, long price, long quantity, TimeInForce timeInForce) {
        long id = context.limit(side, price, quantity, timeInForce);
        if (id == 0) {
            halvings = Math.min(halvings + 1, 8);
            quietUntil = context.time() + pause;
        } else {
            halvings = Math.max(halvings - 1, 0);
            workingId = id;
            workingSince = context.time();
        }
    }

    /** Quantity worth the value at {@link #FULL}, and the square of the deviation's share of it elsewhere; in whole lots. */
    private long size(Instrument instrument, long price, long now) {
        long units = value * Decimal.powerOfTen(instrument.quoteScale()) / (FULL * FULL);
        long strength = Math.min(Math.abs(now), GREATEST);
        long worth = units * strength * strength >> halvings;
        long lot = Math.max(1, instrument.value(price, instrument.lotSize()));
        long lots = Math.max(worth, instrument.minNotional() + lot) / lot;
        return Math.max(lots * instrument.lotSize(), instrument.minQuantity());
    }

    private static Deviation deviationOf(Context context) {
        return new Deviation(2 * context.instrument().tickSize());
    }

    private static long touch(Book book, Side side) {
        return side == Side.BUY ? book.bid(0) : book.ask(0);
    }

    private static Side opposite(Side side) {
        return side == Side.BUY ? Side.SELL : Side.BUY;
    }

    @Override
    public void save(StateWriter out) {
        deviation.save(out);
        out.putLong(workingId);
        out.putLong(workingSince);
        out.putLong(heldSince);
        out.putLong(quietUntil);
        out.putInt(halvings);
    }

    @Override
    public void load(Context context, StateReader in) {
        deviation = deviationOf(context);
        deviation.load(in);
        workingId = in.getLong();
        workingSince = in.getLong();
        heldSince = in.getLong();
        quietUntil = in.getLong();
        halvings = in.getInt();
    }

    /** What can be set of it. */
    public record Config(
        @Doc("Value of an order at four usual distances, in whole units of the quote asset")
        @Range(least = 1, most = 1_000_000_000) @Default("2000") long value,
        @Doc("Distance, in thousandths of the usual one, from which a limit order is quoted")
        @Range(least = 0, most = 100_000) @Default("800") long quote,
        @Doc("Distance, in thousandths of the usual one, from which liquidity is taken")
        @Range(least = 0, most = 100_000) @Default("6000") long take,
        @Doc("Milliseconds that a quote may wait")
        @Range(least = 1, most = 600_000) @Default("1000") long patience,
        @Doc("Milliseconds after which a position is closed at any price")
        @Range(least = 1, most = 3_600_000) @Default("3000") long hold,
        @Doc("Milliseconds between the end of an order and the next")
        @Range(least = 0, most = 600_000) @Default("100") long pause) {
    }

    /** Makes them. */
    public static final class Factory extends TypedFactory<Config> {
        public Factory() {
            super(Reversal.class, Config.class, Reversal::new);
        }
    }
}
