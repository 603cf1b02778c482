package io.orrery.engine.strategy;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.bar.Bar;
import io.orrery.engine.bar.BarBuilder;
import io.orrery.engine.bar.BarKind;
import io.orrery.engine.book.Book;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.Order;
import io.orrery.engine.position.Position;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.state.EngineState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What one strategy may see and do: its instrument, its account, its orders. Only used inside its callbacks. */
public final class Context {
    private static final int NAME_LENGTH = 24;

    private final Seat seat;
    private final EngineState state;
    private final Orders orders;
    private final TimerQueue timers;
    private final SeededRandom random;
    private final Position flat;
    private final List<BarBuilder> bars = new ArrayList<>();

    Context(Seat seat, EngineState state, Orders orders, TimerQueue timers) {
        this.seat = seat;
        this.state = state;
        this.orders = orders;
        this.timers = timers;
        flat = new Position(seat.accountId(), state.instruments().get(seat.instrumentId()));
        random = new SeededRandom(state.seed() * 0x9E3779B97F4A7C15L + seat.strategyId());
    }

    /** Engine time: nanoseconds since the epoch. */
    public long time() {
        return state.time();
    }

    public Instrument instrument() {
        return state.instruments().get(seat.instrumentId());
    }

    public Book book() {
        return state.books().get(seat.instrumentId());
    }

    public Position position() {
        Position position = state.portfolio().find(seat.accountId(), seat.instrumentId());
        return position == null ? flat : position;
    }

    /** An open order by its id, or null. */
    public Order order(long orderId) {
        return state.orders().get(orderId);
    }

    /** No new order will pass any more. */
    public boolean isStopping() {
        return state.risk().isStopping();
    }

    public SeededRandom random() {
        return random;
    }

    /** Sends a limit order. Returns its id, or 0 if risk denied it. */
    public long limit(Side side, long price, long quantity, TimeInForce timeInForce) {
        return orders.submit(
            seat.strategyId(), seat.accountId(), seat.instrumentId(), side, OrderType.LIMIT, timeInForce, price, quantity);
    }

    /** Asks for an order's end. */
    public void cancel(Order order) {
        orders.cancel(order);
    }

    /** Calls {@link Strategy#onTimer} when engine time has reached the deadline, but never before time has gone on. */
    public void timer(long deadline, int timer) {
        timers.add(Math.max(deadline, state.time() + 1), seat.strategyId(), timer);
    }

    /** Calls {@link Strategy#onBar} for every bar of this kind and size. To be called in {@link Strategy#onStart}. */
    public void subscribeBars(BarKind kind, long size) {
        bars.add(new BarBuilder(instrument(), kind, size));
    }

    /** Records what the strategy saw, in millionths, under a name of at most 24 characters (see {@link #signalName}). */
    public void signal(byte[] name, long value) {
        orders.signal(seat.strategyId(), seat.instrumentId(), name, value);
    }

    /** Makes a name for {@link #signal}. */
    public static byte[] signalName(String name) {
        byte[] bytes = new byte[NAME_LENGTH];
        byte[] text = name.getBytes(StandardCharsets.US_ASCII);
        if (text.length > NAME_LENGTH) {
            throw new IllegalArgumentException("signal name=" + name + ": longer than " + NAME_LENGTH);
        }
        System.arraycopy(text, 0, bytes, 0, text.length);
        return bytes;
    }

    void onTime(Strategy strategy) {
        for (int i = 0; i < bars.size(); i++) {
            deliver(strategy, bars.get(i).onTime(state.time()));
        }
    }

    void onTrade(Strategy strategy, long price, long quantity) {
        for (int i = 0; i < bars.size(); i++) {
            deliver(strategy, bars.get(i).onTime(state.time()));
            deliver(strategy, bars.get(i).onTrade(price, quantity, state.time()));
        }
    }

    private void deliver(Strategy strategy, Bar bar) {
        if (bar != null) {
            strategy.onBar(this, bar);
        }
    }

    void save(StateWriter out) {
        random.save(out);
        out.putInt(bars.size());
        for (int i = 0; i < bars.size(); i++) {
            out.putInt(bars.get(i).kind().ordinal());
            out.putLong(bars.get(i).size());
            bars.get(i).save(out);
        }
    }

    void load(StateReader in) {
        random.load(in);
        for (int i = in.getInt(); i > 0; i--) {
            subscribeBars(BarKind.values()[in.getInt()], in.getLong());
            bars.get(bars.size() - 1).load(in);
        }
    }
}
