package io.orrery.engine.strategy;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.bar.Bar;
import io.orrery.engine.bar.BarBuilder;
import io.orrery.engine.bar.BarKind;
import io.orrery.engine.book.Book;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.Replacements;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.state.EngineState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What one strategy may see and do: its markets, its orders, its time. Only used inside its callbacks. What is asked of no market
 * in particular is asked of the first.
 */
public final class Context {
    private static final int NAME_LENGTH = 24;

    private final Seat seat;
    private final SeededRandom random;
    private final Permit permit = new Permit();
    private final Market[] markets;
    private final Market first;
    private final List<BarBuilder> bars = new ArrayList<>();
    private EngineState state;
    private Orders orders;
    private TimerQueue timers;

    Context(Seat seat, EngineState state, Orders orders, TimerQueue timers) {
        this.seat = seat;
        this.state = state;
        this.orders = orders;
        this.timers = timers;
        random = new SeededRandom(state.seed() * 0x9E3779B97F4A7C15L + seat.strategyId());
        markets = new Market[seat.places().size()];
        for (int i = 0; i < markets.length; i++) {
            markets[i] = new Market(seat.strategyId(), seat.places().get(i), state, orders, permit);
        }
        first = markets[0];
    }

    /** From here on it sees this, and asks these. */
    void turnTo(EngineState scene, Orders asked, TimerQueue clock) {
        state = scene;
        orders = asked;
        timers = clock;
        for (Market market : markets) {
            market.turnTo(scene);
        }
    }

    Permit permit() {
        return permit;
    }

    /** Engine time: nanoseconds since the epoch. */
    public long time() {
        return state.time();
    }

    public int markets() {
        return markets.length;
    }

    /** By its place in the strategy's list, from 0. */
    public Market market(int place) {
        return markets[place];
    }

    /** Its place in the strategy's list, or -1. */
    public int placeOf(int instrumentId) {
        for (int i = 0; i < markets.length; i++) {
            if (seat.places().get(i).instrumentId() == instrumentId) {
                return i;
            }
        }
        return -1;
    }

    public Instrument instrument() {
        return first.instrument();
    }

    public Book book() {
        return first.book();
    }

    /** What the strategy itself holds, below 0 short. */
    public long position() {
        return first.position();
    }

    /** An open order by its id, or null. */
    public Order order(long orderId) {
        return state.orders().get(orderId);
    }

    /** The next of the strategy's own open orders, the one sent first if there is none before; null behind the last. */
    public Order openAfter(Order order) {
        Order next = order == null ? state.orders().first() : state.orders().after(order);
        while (next != null && (next.strategyId() != seat.strategyId() || state.isEarlier(next))) {
            next = state.orders().after(next);
        }
        return next;
    }

    /** True if another order is to take its place when it has ended, or does so in this event: {@link Strategy#onReplaced}. */
    public boolean awaitsSuccessor(Order order) {
        Replacements replacements = state.replacements();
        return replacements.isAwaited(order.id()) || replacements.due() == order && replacements.dueQuantity() > 0;
    }

    /** No new order will pass any more. */
    public boolean isStopping() {
        return state.risk().isStopping();
    }

    /** False before the strategy has the history that it needs, and from when the engine stops: nothing new would pass. */
    public boolean maySend() {
        return permit.isGiven() && !isStopping();
    }

    public SeededRandom random() {
        return random;
    }

    /** Sends a limit order: {@link Market#limit}. */
    public long limit(Side side, long price, long quantity, TimeInForce timeInForce) {
        return first.limit(side, price, quantity, timeInForce);
    }

    /** Sends a part of an open order: {@link Market#part}. */
    public long part(Order whole, long price, long quantity, TimeInForce timeInForce) {
        return first.part(whole, price, quantity, timeInForce);
    }

    /** Sends all orders of a basket, or none: {@link Market#send}. */
    public void send(Basket basket) {
        first.send(basket);
    }

    /**
     * Asks for new terms of an order; of the quantity, what is executed already is a part. Where the venue can't give them in
     * place, the order is ended and another takes its place: see {@link Strategy#onReplaced}. Returns false if nothing was asked:
     * risk denied it, or the order is not at rest.
     */
    public boolean amend(Order order, long price, long quantity) {
        return orders.amend(order, price, quantity);
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
        subscribeBars(0, kind, size);
    }

    /** Likewise, of one of its markets. */
    public void subscribeBars(int place, BarKind kind, long size) {
        bars.add(new BarBuilder(markets[place].instrument(), kind, size));
    }

    /** Records what the strategy saw, in millionths, under a name of at most 24 characters (see {@link #signalName}). */
    public void signal(byte[] name, long value) {
        orders.signal(seat.strategyId(), seat.places().get(0).instrumentId(), name, value);
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

    /** Says what became of a change of this strategy that an author asked for; a refusal is empty if it was made. */
    public void changed(long change, long revision, long active, String refusal) {
        orders.patchChanged(seat.strategyId(), change, revision, active, refusal);
    }

    void onTime(Strategy strategy) {
        for (int i = 0; i < bars.size(); i++) {
            deliver(strategy, bars.get(i).onTime(state.time()));
        }
    }

    void onTrade(Strategy strategy, int instrumentId, long price, long quantity) {
        for (int i = 0; i < bars.size(); i++) {
            if (bars.get(i).instrumentId() != instrumentId) {
                continue;
            }
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
        out.putBoolean(permit.isGiven());
        out.putInt(bars.size());
        for (int i = 0; i < bars.size(); i++) {
            out.putInt(placeOf(bars.get(i).instrumentId()));
            out.putInt(bars.get(i).kind().ordinal());
            out.putLong(bars.get(i).size());
            bars.get(i).save(out);
        }
    }

    void load(StateReader in) {
        random.load(in);
        if (in.getBoolean()) {
            permit.give();
        }
        for (int i = in.getInt(); i > 0; i--) {
            subscribeBars(in.getInt(), BarKind.values()[in.getInt()], in.getLong());
            bars.get(bars.size() - 1).load(in);
        }
    }
}
