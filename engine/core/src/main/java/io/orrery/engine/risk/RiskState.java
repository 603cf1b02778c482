package io.orrery.engine.risk;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.AmendRejectedDecoder;
import io.orrery.codecs.sbe.BaseAssetSetDecoder;
import io.orrery.codecs.sbe.BookUpdateDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.CancelRejectedDecoder;
import io.orrery.codecs.sbe.HaltRequestedDecoder;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.JournalSlowDecoder;
import io.orrery.codecs.sbe.LimitsChangedDecoder;
import io.orrery.codecs.sbe.LimitsSetDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OperatorHeardDecoder;
import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.OrderRejectedDecoder;
import io.orrery.codecs.sbe.QuoteDecoder;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.StateChangedDecoder;
import io.orrery.codecs.sbe.StateRequestedDecoder;
import io.orrery.codecs.sbe.StopRequestedDecoder;
import io.orrery.codecs.sbe.StrategyStartedDecoder;
import io.orrery.codecs.sbe.TradeStatedDecoder;
import io.orrery.codecs.sbe.VenueClockDecoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderTable;
import io.orrery.engine.position.Portfolio;
import io.orrery.engine.position.Valuation;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** All that risk knows, and what events do to it. Controls and {@link Supervisor} only read it. */
final class RiskState {
    final Subjects subjects = new Subjects();
    final BaseMoney base;
    final LimitBook limits = new LimitBook(subjects);
    final TradingStates states = new TradingStates(subjects);
    final RecentOrders recent = new RecentOrders();
    final Touched touched = new Touched();
    final Markets markets;
    final Exposure exposure;
    final Gains gains;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final InstrumentDefinitionDecoder definition = new InstrumentDefinitionDecoder();
    private final StrategyStartedDecoder started = new StrategyStartedDecoder();
    private final NewOrderDecoder newOrder = new NewOrderDecoder();
    private final VenueClockDecoder venueClock = new VenueClockDecoder();
    private final OperatorHeardDecoder operatorHeard = new OperatorHeardDecoder();
    private final OrderTable orders;
    private long watchedUntil;
    private long turn;

    RiskState(
        InstrumentTable instruments, OrderTable orders, Portfolio portfolio, Valuation valuation, int openOrders) {
        this.orders = orders;
        base = new BaseMoney(valuation);
        markets = new Markets(subjects, base, instruments);
        exposure = new Exposure(orders, openOrders, subjects, markets);
        gains = new Gains(portfolio, subjects);
    }

    /** Another input begins. */
    void onInput() {
        turn++;
    }

    /** Numbers the inputs. */
    long turn() {
        return turn;
    }

    /** When the operator must have been heard again, 0 if nobody waits for that. */
    long watchedUntil() {
        return watchedUntil;
    }

    /** @param changed the order that it reported on, or null; some reports tell only by which id the venue knows it */
    void apply(EventRecord event, Book book, Order changed, Execution execution) {
        touched.clear();
        long told = OrderOf.event(event);
        Stake stake = exposure.onOrder(told == 0 && changed != null ? changed.id() : told);
        if (stake != null) {
            touched.order(stake);
        }
        switch (event.templateId()) {
            case BookUpdateDecoder.TEMPLATE_ID, QuoteDecoder.TEMPLATE_ID -> onBook(book, event.time());
            case InstrumentDefinitionDecoder.TEMPLATE_ID -> onInstrument(event);
            case StrategyStartedDecoder.TEMPLATE_ID -> onStrategy(event);
            case NewOrderDecoder.TEMPLATE_ID -> onNewOrder(event);
            case CancelOrderDecoder.TEMPLATE_ID, AmendOrderDecoder.TEMPLATE_ID -> onMessage(event.time());
            case OrderFilledDecoder.TEMPLATE_ID, TradeStatedDecoder.TEMPLATE_ID -> onExecution(execution, event.time());
            case OrderRejectedDecoder.TEMPLATE_ID, CancelRejectedDecoder.TEMPLATE_ID, AmendRejectedDecoder.TEMPLATE_ID ->
                onRejected(event.time());
            case VenueClockDecoder.TEMPLATE_ID -> onVenueClock(event);
            case OperatorHeardDecoder.TEMPLATE_ID -> onOperatorHeard(event);
            case BaseAssetSetDecoder.TEMPLATE_ID -> onBaseAsset(event);
            case LimitsSetDecoder.TEMPLATE_ID -> limits.onLimitsSet(event);
            case LimitsChangedDecoder.TEMPLATE_ID -> limits.onLimitsChanged(event);
            case StateRequestedDecoder.TEMPLATE_ID -> states.onStateRequested(event);
            case StateChangedDecoder.TEMPLATE_ID -> states.onStateChanged(event);
            case StopRequestedDecoder.TEMPLATE_ID -> states.onStopRequested();
            case HaltRequestedDecoder.TEMPLATE_ID -> states.onHaltRequested();
            case JournalSlowDecoder.TEMPLATE_ID -> states.onJournalSlow(event);
            default -> { }
        }
    }

    private void onBook(Book book, long time) {
        Market market = book == null ? null : markets.get(book.instrumentId());
        if (base.knowsMore()) {
            exposure.revalue();
        }
        if (market != null) {
            touched.market = market;
            gains.onBook(market, book, time);
        }
    }

    private void onInstrument(EventRecord event) {
        definition.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Market market = markets.define(definition.instrumentId());
        market.subject.traffic.resize(market.subject.limits);
        market.venue.traffic.resize(market.venue.limits);
    }

    private void onStrategy(EventRecord event) {
        started.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Subject strategy = subjects.open(Scope.STRATEGY, started.strategyId());
        strategy.traffic.resize(strategy.limits);
        subjects.open(Scope.ACCOUNT, started.accountId());
    }

    private void onNewOrder(EventRecord event) {
        newOrder.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        onMessage(event.time());
        if (touched.strategy != null) {
            touched.strategy.traffic.onBasket(turn, exposure.stake(newOrder.orderId()).value);
        }
        recent.add(newOrder, event.time());
    }

    private void onMessage(long time) {
        if (touched.market != null) {
            subjects.firm().traffic.onMessage(time);
            touched.market.venue.traffic.onMessage(time);
            touched.account.traffic.onMessage(time);
            touched.market.subject.traffic.onMessage(time);
            touched.strategy.traffic.onMessage(time);
        }
    }

    private void onExecution(Execution fill, long time) {
        Market market = fill == null ? null : markets.get(fill.instrumentId());
        if (market == null) {
            return;
        }
        Order order = orders.get(fill.orderId());
        order = order == null ? orders.closed(fill.orderId()) : order;
        int strategyId = order == null ? 0 : order.strategyId();
        exposure.onOrder(fill.orderId());
        Row row = exposure.onExecution(fill, market, strategyId);
        gains.onExecution(market, row, fill.price(), time);
        touched.market = market;
        touched.account = row.account;
        touched.strategy = subjects.open(Scope.STRATEGY, strategyId);
        touched.executed = true;
        subjects.firm().traffic.onExecution(time);
        market.venue.traffic.onExecution(time);
        row.account.traffic.onExecution(time);
        market.subject.traffic.onExecution(time);
        touched.strategy.traffic.onExecution(time);
    }

    private void onRejected(long time) {
        if (touched.market != null) {
            touched.rejected = true;
            touched.market.subject.traffic.rejects.add(time);
        }
    }

    private void onVenueClock(EventRecord event) {
        venueClock.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        subjects.open(Scope.VENUE, venueClock.venueId()).clock.onReading(venueClock.ahead(), venueClock.uncertainty());
    }

    private void onOperatorHeard(EventRecord event) {
        operatorHeard.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        watchedUntil = operatorHeard.until();
    }

    private void onBaseAsset(EventRecord event) {
        if (base.onBaseAssetSet(event)) {
            gains.clear();
            markets.forgetGains();
            exposure.revalue();
        }
    }

    /** Takes over what outlives a process: what is at stake, held and gained, and what only people take back. */
    void adopt(RiskState earlier) {
        StateWriter out = new StateWriter();
        earlier.save(out);
        load(new StateReader(out.buffer(), 0, out.length()));
        subjects.restart();
        limits.restart();
        states.restart();
        recent.clear();
        watchedUntil = 0;
    }

    void save(StateWriter out) {
        out.section("risk");
        out.putLong(turn);
        out.putLong(watchedUntil);
        base.save(out);
        limits.save(out);
        recent.save(out);
        subjects.save(out);
        states.save(out);
        markets.save(out);
        exposure.save(out);
    }

    /** Reads what {@link #save} wrote, when instruments and orders are there already. */
    void load(StateReader in) {
        in.section("risk");
        turn = in.getLong();
        watchedUntil = in.getLong();
        base.load(in);
        limits.load(in);
        recent.load(in);
        subjects.load(in);
        states.load(in);
        markets.load(in);
        exposure.load(in);
    }
}
