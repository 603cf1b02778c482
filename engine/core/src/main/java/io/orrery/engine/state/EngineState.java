package io.orrery.engine.state;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.OrderIds;
import io.orrery.codecs.sbe.BookUpdateDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.CancelRejectedDecoder;
import io.orrery.codecs.sbe.EngineStartedDecoder;
import io.orrery.codecs.sbe.FeedStatusDecoder;
import io.orrery.codecs.sbe.HaltRequestedDecoder;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.JournalSlowDecoder;
import io.orrery.codecs.sbe.LimitsSetDecoder;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderAcceptedDecoder;
import io.orrery.codecs.sbe.OrderCanceledDecoder;
import io.orrery.codecs.sbe.OrderDeniedDecoder;
import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.OrderRejectedDecoder;
import io.orrery.codecs.sbe.QuoteDecoder;
import io.orrery.codecs.sbe.StopRequestedDecoder;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.book.BookTable;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderTable;
import io.orrery.engine.position.Portfolio;
import io.orrery.engine.risk.RiskGate;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * Everything that the engine knows. {@link #apply} is the only way in which it changes, for inputs and outputs, live and in
 * every replay; strategies and risk only read it.
 */
public final class EngineState {
    private static final int FIRST_ORDER_TEMPLATE = 200;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final EngineStartedDecoder engineStarted = new EngineStartedDecoder();
    private final InstrumentTable instruments = new InstrumentTable();
    private final Portfolio portfolio = new Portfolio(instruments);
    private final Tally tally = new Tally();
    private Capacities capacities;
    private BookTable books;
    private OrderTable orders;
    private RiskGate risk;
    private long time;
    private long seed;
    private long lastOrderId;

    private Book changedBook;
    private Order changedOrder;
    private TradeDecoder trade;
    private OrderFilledDecoder fill;

    /** Creates a state that can hold nothing until the session's first input says how much it is to hold. */
    public EngineState() {
        size(Capacities.NONE);
    }

    private void size(Capacities wanted) {
        capacities = wanted;
        books = new BookTable(wanted.bookDepth());
        orders = new OrderTable(wanted.openOrders());
        risk = new RiskGate(books, orders, portfolio);
    }

    /** Applies an input or an output. What it changed can be asked for until {@link #settle}. */
    public void apply(EventRecord event) {
        switch (event.templateId()) {
            case InstrumentDefinitionDecoder.TEMPLATE_ID -> onInstrument(event);
            case BookUpdateDecoder.TEMPLATE_ID -> changedBook = books.onBookUpdate(event);
            case QuoteDecoder.TEMPLATE_ID -> changedBook = books.onQuote(event);
            case TradeDecoder.TEMPLATE_ID -> trade = books.onTrade(event);
            case FeedStatusDecoder.TEMPLATE_ID -> changedBook = books.onFeedStatus(event);
            case NewOrderDecoder.TEMPLATE_ID -> onNewOrder(event);
            case CancelOrderDecoder.TEMPLATE_ID -> orders.onCancelOrder(event);
            case OrderDeniedDecoder.TEMPLATE_ID -> tally.denials++;
            case OrderAcceptedDecoder.TEMPLATE_ID -> changedOrder = orders.onAccepted(event);
            case OrderRejectedDecoder.TEMPLATE_ID -> onRejected(event);
            case OrderFilledDecoder.TEMPLATE_ID -> onFilled(event);
            case OrderCanceledDecoder.TEMPLATE_ID -> onCanceled(event);
            case CancelRejectedDecoder.TEMPLATE_ID -> onCancelRejected(event);
            case EngineStartedDecoder.TEMPLATE_ID -> onEngineStarted(event);
            case LimitsSetDecoder.TEMPLATE_ID -> risk.onLimitsSet(event);
            case StopRequestedDecoder.TEMPLATE_ID -> risk.onStopRequested();
            case HaltRequestedDecoder.TEMPLATE_ID -> risk.onHaltRequested();
            case JournalSlowDecoder.TEMPLATE_ID -> risk.onJournalSlow(event);
            default -> { }
        }
    }

    /** Takes an input's time and counts it, before it is applied. */
    public void onInput(EventRecord event) {
        time = event.time();
        tally.inputs++;
        int template = event.templateId();
        if (template > InstrumentDefinitionDecoder.TEMPLATE_ID && template < FIRST_ORDER_TEMPLATE) {
            tally.marketInputs++;
        }
    }

    public void onOutput() {
        tally.outputs++;
    }

    /** Forgets what the last event changed, and with it an order that ended. */
    public void settle() {
        if (changedOrder != null && changedOrder.state().isTerminal()) {
            orders.retire(changedOrder);
        }
        changedBook = null;
        changedOrder = null;
        trade = null;
        fill = null;
    }

    /** The book that the last event completed, or null. */
    public Book changedBook() {
        return changedBook;
    }

    /** The order that the last event reported on, or null. */
    public Order changedOrder() {
        return changedOrder;
    }

    /** The last event if it was a public trade, or null. */
    public TradeDecoder trade() {
        return trade;
    }

    /** The last event if it was an execution of ours, or null. */
    public OrderFilledDecoder fill() {
        return fill;
    }

    /** Engine time: nanoseconds since the epoch. */
    public long time() {
        return time;
    }

    public long seed() {
        return seed;
    }

    /** Counts the processes that this state has come through: the high part of the ids of new orders. */
    public long epoch() {
        return OrderIds.epochOf(lastOrderId);
    }

    /** True of an order that an earlier process sent. */
    public boolean isEarlier(Order order) {
        return OrderIds.epochOf(order.id()) < epoch();
    }

    /** The id that the next order gets. */
    public long nextOrderId() {
        return lastOrderId + 1;
    }

    public InstrumentTable instruments() {
        return instruments;
    }

    public BookTable books() {
        return books;
    }

    public OrderTable orders() {
        return orders;
    }

    public Portfolio portfolio() {
        return portfolio;
    }

    public RiskGate risk() {
        return risk;
    }

    public Tally tally() {
        return tally;
    }

    /**
     * An epoch begins. What was there before it – orders, positions, what instruments are – outlives the process that made it;
     * books, limits and strategies do not.
     */
    private void onEngineStarted(EventRecord event) {
        engineStarted.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        long before = OrderIds.before(engineStarted.epoch());
        if (lastOrderId != 0 && before <= lastOrderId) {
            throw new IllegalStateException("epoch=" + engineStarted.epoch() + ": must be above " + epoch());
        }
        OrderTable left = orders;
        size(Capacities.of(engineStarted));
        orders.adopt(left);
        tally.restart();
        seed = engineStarted.seed();
        lastOrderId = before;
    }

    /** An instrument of an earlier epoch is defined again by its venue; within an epoch each is defined once. */
    private void onInstrument(EventRecord event) {
        int id = instruments.define(event).id();
        if (books.get(id) != null) {
            throw new IllegalStateException("instrument id=" + id + ": defined twice");
        }
        books.open(id);
    }

    private void onNewOrder(EventRecord event) {
        lastOrderId = orders.onNewOrder(event).id();
        tally.orders++;
    }

    private void onRejected(EventRecord event) {
        changedOrder = orders.onRejected(event);
        tally.rejects++;
    }

    private void onCanceled(EventRecord event) {
        changedOrder = orders.onCanceled(event);
        tally.cancels++;
    }

    private void onCancelRejected(EventRecord event) {
        changedOrder = orders.onCancelRejected(event);
        tally.cancelRejects++;
    }

    /** An execution happened whether or not we still know the order: the position follows it in any case. */
    private void onFilled(EventRecord event) {
        changedOrder = orders.onFilled(event);
        fill = orders.fill();
        portfolio.onFilled(fill);
        tally.fills++;
        if (fill.liquidity() == Liquidity.MAKER) {
            tally.makerFills++;
        }
        if (fill.leavesQuantity() > 0) {
            tally.partialFills++;
        }
    }

    public void save(StateWriter out) {
        out.section("engine");
        out.putInt(capacities.bookDepth());
        out.putInt(capacities.openOrders());
        out.putLong(time);
        out.putLong(seed);
        out.putLong(lastOrderId);
        tally.save(out);
        instruments.save(out);
        books.save(out);
        orders.save(out);
        portfolio.save(out);
        risk.save(out);
    }

    public void load(StateReader in) {
        in.section("engine");
        size(new Capacities(in.getInt(), in.getInt()));
        time = in.getLong();
        seed = in.getLong();
        lastOrderId = in.getLong();
        tally.load(in);
        instruments.load(in);
        books.load(in);
        orders.load(in);
        portfolio.load(in);
        risk.load(in);
    }
}
