package io.orrery.engine.strategy;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.HaltRequestedDecoder;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.StopPolicy;
import io.orrery.codecs.sbe.StopRequestedDecoder;
import io.orrery.codecs.sbe.StrategyStartedDecoder;
import io.orrery.codecs.sbe.TimeDecoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.order.Order;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.state.EngineState;
import java.util.Arrays;

/** Lets the strategies decide on what an event changed, in the order in which they started. */
public final class StrategyHost {
    /** Strategy ids are array indices from 1 to this. */
    public static final int MAX_STRATEGIES = 1_023;
    private static final int[] NONE = new int[0];

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final InstrumentDefinitionDecoder definition = new InstrumentDefinitionDecoder();
    private final StrategyStartedDecoder started = new StrategyStartedDecoder();
    private final StopRequestedDecoder stopRequested = new StopRequestedDecoder();
    private final TimerQueue timers = new TimerQueue();
    private final EngineState state;
    private final StrategyCatalogue catalogue;
    private final Orders orders;
    private final Seat[] seats = new Seat[MAX_STRATEGIES + 1];
    private final Strategy[] strategies = new Strategy[MAX_STRATEGIES + 1];
    private final Context[] contexts = new Context[MAX_STRATEGIES + 1];
    private final int[] inOrder = new int[MAX_STRATEGIES];
    private int[][] byInstrument = new int[0][];
    private int count;

    public StrategyHost(EngineState state, StrategyCatalogue catalogue, Orders orders) {
        this.state = state;
        this.catalogue = catalogue;
        this.orders = orders;
    }

    /** When the next timer is due, or {@link Long#MAX_VALUE}. */
    public long nextDeadline() {
        return timers.next();
    }

    /** Fires the timers that are due by now. */
    public void fireTimers() {
        while (timers.next() <= state.time()) {
            int id = timers.nextSeat();
            int timer = timers.nextTimer();
            timers.removeNext();
            strategies[id].onTimer(contexts[id], timer);
        }
    }

    /** Decides on an input that was applied. */
    public void decide(EventRecord event) {
        if (state.changedBook() != null) {
            onBook(state.changedBook());
        } else if (state.trade() != null) {
            onTrade();
        } else if (state.changedOrder() != null) {
            onOrder(state.changedOrder());
        } else {
            switch (event.templateId()) {
                case TimeDecoder.TEMPLATE_ID -> onTime();
                case StrategyStartedDecoder.TEMPLATE_ID -> onStarted(event);
                case InstrumentDefinitionDecoder.TEMPLATE_ID -> onInstrument(event);
                case StopRequestedDecoder.TEMPLATE_ID -> onStopRequested(event);
                case HaltRequestedDecoder.TEMPLATE_ID -> orders.stop(StopPolicy.CANCEL);
                default -> { }
            }
        }
    }

    private void onBook(Book book) {
        int[] ids = on(book.instrumentId());
        for (int i = 0; i < ids.length; i++) {
            strategies[ids[i]].onBook(contexts[ids[i]], book);
        }
    }

    private void onTrade() {
        int[] ids = on(state.trade().instrumentId());
        for (int i = 0; i < ids.length; i++) {
            int id = ids[i];
            contexts[id].onTrade(strategies[id], state.trade().price(), state.trade().quantity());
            strategies[id].onTrade(contexts[id], state.trade());
        }
    }

    private int[] on(int instrumentId) {
        return instrumentId < byInstrument.length ? byInstrument[instrumentId] : NONE;
    }

    /** A strategy hears of its own orders only, not of those that another one had under its id in an earlier process. */
    private void onOrder(Order order) {
        int id = order.strategyId();
        if (id > 0 && id <= MAX_STRATEGIES && strategies[id] != null && !state.isEarlier(order)) {
            if (state.fill() != null) {
                strategies[id].onFill(contexts[id], order, state.fill());
            }
            strategies[id].onOrder(contexts[id], order);
        }
    }

    private void onTime() {
        for (int i = 0; i < count; i++) {
            contexts[inOrder[i]].onTime(strategies[inOrder[i]]);
        }
    }

    private void onStarted(EventRecord event) {
        started.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        int id = sit(Seat.of(started));
        strategies[id].onStart(contexts[id]);
    }

    private void onInstrument(EventRecord event) {
        definition.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        orders.cancelEarlier(definition.instrumentId());
    }

    private void onStopRequested(EventRecord event) {
        stopRequested.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        orders.stop(stopRequested.policy());
    }

    private int sit(Seat seat) {
        int id = seat.strategyId();
        if (id < 1 || id > MAX_STRATEGIES || strategies[id] != null) {
            throw new IllegalStateException("strategy id=" + id + ": out of range or taken");
        }
        if (state.instruments().get(seat.instrumentId()) == null) {
            throw new IllegalStateException("strategy " + seat.name() + ": unknown instrument id=" + seat.instrumentId());
        }
        seats[id] = seat;
        strategies[id] = catalogue.create(seat.name(), seat.parameters());
        contexts[id] = new Context(seat, state, orders, timers);
        inOrder[count++] = id;
        enlist(id, seat.instrumentId());
        return id;
    }

    /** Strategies are rare: the list of those on an instrument is made anew. */
    private void enlist(int id, int instrumentId) {
        if (instrumentId >= byInstrument.length) {
            int length = byInstrument.length;
            byInstrument = Arrays.copyOf(byInstrument, Math.max(64, Integer.highestOneBit(instrumentId) << 1));
            Arrays.fill(byInstrument, length, byInstrument.length, NONE);
        }
        int[] before = byInstrument[instrumentId];
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = id;
        byInstrument[instrumentId] = after;
    }

    /** An epoch begins: no strategy has started in it. */
    public void restart() {
        for (int i = 0; i < count; i++) {
            strategies[inOrder[i]] = null;
            contexts[inOrder[i]] = null;
            seats[inOrder[i]] = null;
        }
        count = 0;
        byInstrument = new int[0][];
        timers.clear();
    }

    public void save(StateWriter out) {
        out.section("strategies");
        timers.save(out);
        out.putInt(count);
        for (int i = 0; i < count; i++) {
            int id = inOrder[i];
            seats[id].save(out);
            contexts[id].save(out);
            strategies[id].save(out);
        }
    }

    /** Reads what {@link #save} wrote, into a host without strategies. */
    public void load(StateReader in) {
        in.section("strategies");
        timers.load(in);
        for (int i = in.getInt(); i > 0; i--) {
            int id = sit(Seat.load(in));
            contexts[id].load(in);
            strategies[id].load(contexts[id], in);
        }
    }
}
