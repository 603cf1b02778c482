package io.orrery.engine.strategy;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AccountStatusDecoder;
import io.orrery.codecs.sbe.FundingRateDecoder;
import io.orrery.codecs.sbe.HaltRequestedDecoder;
import io.orrery.codecs.sbe.HistoryToldDecoder;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.MarkPriceDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.PatchEditedDecoder;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.StateRequestedDecoder;
import io.orrery.codecs.sbe.StopPolicy;
import io.orrery.codecs.sbe.StopRequestedDecoder;
import io.orrery.codecs.sbe.StrategyStartedDecoder;
import io.orrery.codecs.sbe.StrategyStatus;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeDecoder;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.history.History;
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
    private final AccountStatusDecoder status = new AccountStatusDecoder();
    private final StrategyStartedDecoder started = new StrategyStartedDecoder();
    private final PatchEditedDecoder edited = new PatchEditedDecoder();
    private final HistoryToldDecoder told = new HistoryToldDecoder();
    private final MarkPriceDecoder mark = new MarkPriceDecoder();
    private final FundingRateDecoder funding = new FundingRateDecoder();
    private final StateRequestedDecoder stateRequested = new StateRequestedDecoder();
    private final StopRequestedDecoder stopRequested = new StopRequestedDecoder();
    private final TimerQueue timers = new TimerQueue();
    private final Performing performing = new Performing();
    private final EngineState state;
    private final StrategyCatalogue catalogue;
    private final Orders orders;
    private final Performer[] performers = new Performer[MAX_STRATEGIES + 1];
    private final int[] inOrder = new int[MAX_STRATEGIES];
    private int[][] byInstrument = new int[0][];
    private int count;
    private History history = History.NONE;

    public StrategyHost(EngineState state, StrategyCatalogue catalogue, Orders orders) {
        this.state = state;
        this.catalogue = catalogue;
        this.orders = orders;
    }

    /** What was recorded before, for those that are told of it. To be said before any event. */
    public void remember(History before) {
        history = before;
    }

    /** Who is being called. From any thread. */
    public Performing performing() {
        return performing;
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
            performers[id].call(Hearing.TIMER, timer, null, null);
        }
    }

    /** Decides on an input that was applied. */
    public void decide(EventRecord event) {
        if (state.changedBook() != null) {
            call(Hearing.BOOK, state.changedBook().instrumentId());
        } else if (state.trade() != null) {
            call(Hearing.TRADE, state.trade().instrumentId());
        } else if (state.changedOrder() != null) {
            onOrder(state.changedOrder());
        } else {
            switch (event.templateId()) {
                case TimeDecoder.TEMPLATE_ID -> onTime();
                case MarkPriceDecoder.TEMPLATE_ID -> onMark(event);
                case FundingRateDecoder.TEMPLATE_ID -> onFunding(event);
                case StrategyStartedDecoder.TEMPLATE_ID -> onStarted(event);
                case PatchEditedDecoder.TEMPLATE_ID -> onEdited(event);
                case HistoryToldDecoder.TEMPLATE_ID -> onHistory(event);
                case InstrumentDefinitionDecoder.TEMPLATE_ID -> onInstrument(event);
                case AccountStatusDecoder.TEMPLATE_ID -> onAccount(event);
                case StateRequestedDecoder.TEMPLATE_ID -> onStateRequested(event);
                case StopRequestedDecoder.TEMPLATE_ID -> onStopRequested(event);
                case HaltRequestedDecoder.TEMPLATE_ID -> orders.stop(StopPolicy.CANCEL);
                default -> { }
            }
        }
    }

    /** Tells of an order that an output ended. */
    public void hear() {
        if (state.changedOrder() != null) {
            onOrder(state.changedOrder());
        }
    }

    /** Tells of an order that took another's place. */
    public void onReplaced(Order ended, Order successor) {
        Performer performer = performer(successor.strategyId());
        if (performer != null) {
            performer.call(Hearing.REPLACED, 0, ended, successor);
        }
    }

    /** Those on an instrument hear of it, in the order in which they started. */
    private void call(Hearing what, int instrumentId) {
        int[] ids = instrumentId < byInstrument.length ? byInstrument[instrumentId] : NONE;
        for (int i = 0; i < ids.length; i++) {
            performers[ids[i]].call(what, instrumentId, null, null);
        }
    }

    /** One of them, for who looks at what it does and changes nothing; null if none of this id has started. */
    public Strategy strategy(int strategyId) {
        Performer performer = performer(strategyId);
        return performer == null ? null : performer.strategy();
    }

    /** Likewise. */
    private Performer performer(int strategyId) {
        return strategyId > 0 && strategyId <= MAX_STRATEGIES ? performers[strategyId] : null;
    }

    /** A strategy hears of its own orders only, not of those that another process sent under its id. */
    private void onOrder(Order order) {
        Performer performer = performer(order.strategyId());
        if (performer != null && !state.isEarlier(order)) {
            if (state.execution() != null) {
                performer.call(Hearing.FILL, 0, order, null);
            }
            performer.call(Hearing.ORDER, 0, order, null);
        }
    }

    private void onTime() {
        for (int i = 0; i < count; i++) {
            performers[inOrder[i]].call(Hearing.TIME);
        }
    }

    private void onMark(EventRecord event) {
        mark.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        call(Hearing.MARK, mark.instrumentId());
    }

    private void onFunding(EventRecord event) {
        funding.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        call(Hearing.FUNDING, funding.instrumentId());
    }

    private void onStarted(EventRecord event) {
        started.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        sit(Seat.of(started)).call(Hearing.START);
    }

    private void onEdited(EventRecord event) {
        edited.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Performer performer = performer(edited.strategyId());
        if (performer != null) {
            performer.edit(edited);
        } else if (edited.last() == Switch.ON) {
            orders.patchChanged(edited.strategyId(), edited.change(), 0, 0, "no such strategy has started");
        }
    }

    /** Where the file is not the one that was told, it shows in what is decided. */
    private void onHistory(EventRecord event) {
        told.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Performer performer = performer(told.strategyId());
        byte[] sha256 = new byte[HistoryToldDecoder.sha256EncodingLength()];
        told.getSha256(sha256, 0, sha256.length);
        if (performer == null) {
            return;
        }
        if (Arrays.equals(sha256, history.sha256())) {
            performer.remember(history, told.until());
        } else {
            orders.strategyChanged(told.strategyId(), StrategyStatus.WARMING, "the history is not the one that was told");
        }
    }

    private void onInstrument(EventRecord event) {
        definition.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        orders.cancelEarlier(definition.instrumentId());
    }

    private void onAccount(EventRecord event) {
        status.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        orders.cancelEarlierOf(status.accountId());
    }

    private void onStateRequested(EventRecord event) {
        stateRequested.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        boolean allows = stateRequested.scope() == Scope.STRATEGY && stateRequested.reason() == StateReason.STRATEGY_FAILED
            && stateRequested.state() == TradingState.ACTIVE;
        Performer performer = allows ? performer((int) stateRequested.id()) : null;
        if (performer != null) {
            performer.resume();
        }
    }

    private void onStopRequested(EventRecord event) {
        stopRequested.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        orders.stop(stopRequested.policy());
    }

    private Performer sit(Seat seat) {
        int id = seat.strategyId();
        if (id < 1 || id > MAX_STRATEGIES || performers[id] != null) {
            throw new IllegalStateException("strategy id=" + id + ": out of range or taken");
        }
        for (Place place : seat.places()) {
            if (state.instruments().get(place.instrumentId()) == null) {
                throw new IllegalStateException("strategy " + seat.name() + ": unknown instrument id=" + place.instrumentId());
            }
            enlist(id, place.instrumentId());
        }
        performers[id] = new Performer(seat, catalogue, state, orders, timers);
        inOrder[count++] = id;
        performers[id].tell(performing);
        return performers[id];
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
        Arrays.fill(performers, null);
        count = 0;
        byInstrument = new int[0][];
        timers.clear();
    }

    public void save(StateWriter out) {
        out.section("strategies");
        timers.save(out);
        out.putInt(count);
        for (int i = 0; i < count; i++) {
            performers[inOrder[i]].save(out);
        }
    }

    /** Reads what {@link #save} wrote, into a host without strategies. */
    public void load(StateReader in) {
        in.section("strategies");
        timers.load(in);
        for (int i = in.getInt(); i > 0; i--) {
            sit(Seat.load(in)).load(in);
        }
    }
}
