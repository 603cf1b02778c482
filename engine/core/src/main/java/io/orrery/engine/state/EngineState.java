package io.orrery.engine.state;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.OrderIds;
import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.AmendRejectedDecoder;
import io.orrery.codecs.sbe.BookUpdateDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.CancelRejectedDecoder;
import io.orrery.codecs.sbe.CommandUnansweredDecoder;
import io.orrery.codecs.sbe.EngineStartedDecoder;
import io.orrery.codecs.sbe.FeedStatusDecoder;
import io.orrery.codecs.sbe.FlattenRequestedDecoder;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderAcceptedDecoder;
import io.orrery.codecs.sbe.OrderAdoptedDecoder;
import io.orrery.codecs.sbe.OrderAmendedDecoder;
import io.orrery.codecs.sbe.OrderCanceledDecoder;
import io.orrery.codecs.sbe.OrderDeniedDecoder;
import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.OrderRejectedDecoder;
import io.orrery.codecs.sbe.OrderResolvedDecoder;
import io.orrery.codecs.sbe.OrderStatedDecoder;
import io.orrery.codecs.sbe.QuoteDecoder;
import io.orrery.codecs.sbe.StrategyStartedDecoder;
import io.orrery.codecs.sbe.TimeDecoder;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.codecs.sbe.TradeStatedDecoder;
import io.orrery.engine.account.AccountReports;
import io.orrery.engine.account.AccountTable;
import io.orrery.engine.book.Book;
import io.orrery.engine.book.BookTable;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.ledger.Ledger;
import io.orrery.engine.operator.Flattening;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderTable;
import io.orrery.engine.order.Replacements;
import io.orrery.engine.order.Reports;
import io.orrery.engine.position.Portfolio;
import io.orrery.engine.position.Prices;
import io.orrery.engine.position.Stakes;
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
    private final Treasury treasury = new Treasury(instruments, this::time);
    private final AccountTable accounts = new AccountTable();
    private final AccountReports accountReports = new AccountReports(accounts, instruments, treasury.portfolio());
    private final Tally tally = new Tally();
    private final Flattening flattening = new Flattening();
    private final Roster roster = new Roster();
    private final Stakes stakes = new Stakes();
    private final Belongings belongings = new Belongings(instruments, treasury);
    private Capacities capacities;
    private BookTable books;
    private OrderTable orders;
    private Reports reports;
    private Replacements replacements;
    private RiskGate risk;
    private long time;
    private long seed;
    private long lastOrderId;
    private long cause;

    private Book changedBook;
    private Order changedOrder;
    private TradeDecoder trade;

    /** Creates a state that can hold nothing until the session's first input says how much it is to hold. */
    public EngineState() {
        size(Capacities.NONE, 1, 1);
    }

    private void size(Capacities wanted) {
        size(wanted, Reports.REMEMBERED_TRADES, Treasury.REMEMBERED_TRANSFERS);
    }

    private void size(Capacities wanted, int trades, int transfers) {
        capacities = wanted;
        books = new BookTable(wanted.bookDepth());
        orders = new OrderTable(wanted.openOrders());
        reports = new Reports(orders, trades);
        replacements = new Replacements(orders, wanted.openOrders());
        treasury.restart(wanted.openOrders(), transfers);
        accountReports.wire(orders, reports, treasury.ledger(), treasury::onDeposit);
        risk = new RiskGate(instruments, books, orders, treasury.portfolio(), treasury.valuation(), wanted.openOrders());
    }

    /** Applies an input or an output. What it changed can be asked for until {@link #settle}. */
    public void apply(EventRecord event) {
        switch (event.templateId()) {
            case InstrumentDefinitionDecoder.TEMPLATE_ID -> onInstrument(event);
            case BookUpdateDecoder.TEMPLATE_ID -> changedBook = priced(books.onBookUpdate(event));
            case QuoteDecoder.TEMPLATE_ID -> changedBook = priced(books.onQuote(event));
            case TradeDecoder.TEMPLATE_ID -> trade = books.onTrade(event);
            case FeedStatusDecoder.TEMPLATE_ID -> changedBook = priced(books.onFeedStatus(event));
            case NewOrderDecoder.TEMPLATE_ID -> onNewOrder(event);
            case CancelOrderDecoder.TEMPLATE_ID -> reports.onCancelOrder(event);
            case AmendOrderDecoder.TEMPLATE_ID -> hold(reports.onAmendOrder(event), event);
            case OrderDeniedDecoder.TEMPLATE_ID -> tally.denials++;
            case OrderResolvedDecoder.TEMPLATE_ID -> changedOrder = reports.onResolved(event);
            case OrderAdoptedDecoder.TEMPLATE_ID -> onAdopted(event);
            case OrderAcceptedDecoder.TEMPLATE_ID -> changedOrder = reports.onAccepted(event);
            case OrderRejectedDecoder.TEMPLATE_ID -> onRejected(event);
            case OrderFilledDecoder.TEMPLATE_ID -> onExecuted(reports.onFilled(event), event);
            case TradeStatedDecoder.TEMPLATE_ID -> onTradeStated(event);
            case OrderStatedDecoder.TEMPLATE_ID -> changedOrder = hold(accountReports.onOrderStated(event), event);
            case OrderCanceledDecoder.TEMPLATE_ID -> onCanceled(event);
            case CancelRejectedDecoder.TEMPLATE_ID -> onCancelRejected(event);
            case OrderAmendedDecoder.TEMPLATE_ID -> changedOrder = hold(reports.onAmended(event), event);
            case AmendRejectedDecoder.TEMPLATE_ID -> onAmendRejected(event);
            case FlattenRequestedDecoder.TEMPLATE_ID -> flattening.onFlattenRequested(event);
            case TimeDecoder.TEMPLATE_ID -> flattening.onTime(time);
            case CommandUnansweredDecoder.TEMPLATE_ID -> onUnanswered(event);
            case EngineStartedDecoder.TEMPLATE_ID -> onEngineStarted(event);
            case StrategyStartedDecoder.TEMPLATE_ID -> roster.onStarted(event);
            default -> applyToAccounts(event);
        }
        release();
        endFlattening();
        risk.apply(event, changedBook, changedOrder, reports.execution());
    }

    /** Takes an input's time and counts it, before it is applied. */
    public void onInput(EventRecord event) {
        time = event.time();
        cause = event.sequence();
        risk.onInput();
        tally.inputs++;
        int template = event.templateId();
        if (template > InstrumentDefinitionDecoder.TEMPLATE_ID && template < FIRST_ORDER_TEMPLATE) {
            tally.marketInputs++;
        }
    }

    private void applyToAccounts(EventRecord event) {
        treasury.apply(event, cause);
        accountReports.apply(event, cause);
    }

    public void onOutput() {
        tally.outputs++;
    }

    /** Forgets what the last event changed, and with it an order that ended. */
    public void settle() {
        if (hasEnded()) {
            orders.retire(changedOrder, time);
        }
        changedBook = null;
        changedOrder = null;
        trade = null;
        reports.settle();
        replacements.settle();
        flattening.settle();
    }

    private boolean hasEnded() {
        return changedOrder != null && changedOrder.state().isTerminal() && orders.get(changedOrder.id()) == changedOrder;
    }

    /** What an order held that has ended is free before anyone decides on its end. */
    private void release() {
        if (hasEnded()) {
            treasury.onEnded(changedOrder, cause);
            replacements.onEnded(changedOrder);
            flattening.onEnded(changedOrder.filled() > 0);
        }
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
    public Execution execution() {
        return reports.execution();
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

    /** What reports told, and how often nothing new. */
    public Reports reports() {
        return reports;
    }

    public Ledger ledger() {
        return treasury.ledger();
    }

    public Portfolio portfolio() {
        return treasury.portfolio();
    }

    /** What accounts hold and owe, and what it is worth. */
    public Treasury treasury() {
        return treasury;
    }

    public RiskGate risk() {
        return risk;
    }

    public AccountTable accounts() {
        return accounts;
    }

    /** What was told of accounts last. */
    public AccountReports accountReports() {
        return accountReports;
    }

    /** Orders that are to take the place of others. */
    public Replacements replacements() {
        return replacements;
    }

    /** What operators want to be flat. */
    public Flattening flattening() {
        return flattening;
    }

    /** What each strategy itself holds. */
    public Stakes stakes() {
        return stakes;
    }

    /** Which id each strategy has. */
    public Roster roster() {
        return roster;
    }

    public Prices prices() {
        return treasury.prices();
    }

    /** What belongs to a firm, a venue, an account or an instrument. */
    public Belongings belongings() {
        return belongings;
    }

    /** What is flat, with nothing open, needs nothing more. */
    private void endFlattening() {
        for (int i = flattening.size() - 1; flattening.isDue() && i >= 0; i--) {
            if (belongings.isFlat(orders, flattening.scope(i), flattening.id(i))) {
                flattening.remove(i);
            }
        }
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
        Reports told = reports;
        RiskGate known = risk;
        size(Capacities.of(engineStarted));
        orders.adopt(left);
        reports.adopt(told);
        accounts.restart();
        risk.adopt(known);
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
        treasury.valuation().onInstrument();
    }

    private Book priced(Book book) {
        if (book != null) {
            treasury.prices().onBook(book);
        }
        return book;
    }

    private void onNewOrder(EventRecord event) {
        Order order = orders.onNewOrder(event);
        lastOrderId = order.id();
        tally.orders++;
        hold(order, event);
    }

    private void onAdopted(EventRecord event) {
        Order order = orders.onAdopted(event);
        lastOrderId = order.id();
        hold(order, event);
    }

    /** What an order may need changes with its terms. */
    private Order hold(Order order, EventRecord event) {
        if (order != null && !order.state().isTerminal()) {
            treasury.onOrder(order, cause);
        }
        return order;
    }

    private void onRejected(EventRecord event) {
        changedOrder = reports.onRejected(event);
        tally.rejects++;
    }

    private void onCanceled(EventRecord event) {
        changedOrder = reports.onCanceled(event);
        tally.cancels++;
    }

    private void onCancelRejected(EventRecord event) {
        changedOrder = reports.onCancelRejected(event);
        replacements.onCancelRejected(changedOrder);
        tally.cancelRejects++;
    }

    private void onAmendRejected(EventRecord event) {
        replacements.onAmendRejected(event);
        changedOrder = hold(reports.onAmendRejected(event), event);
    }

    private void onTradeStated(EventRecord event) {
        if (!accountReports.isEarlier(event)) {
            onExecuted(reports.onTradeStated(event), event);
        }
    }

    private void onUnanswered(EventRecord event) {
        changedOrder = reports.onUnanswered(event);
        accountReports.onUnanswered(event);
    }

    /** An execution happened whether or not we still know the order: position and ledger follow it in any case. */
    private void onExecuted(Order order, EventRecord event) {
        Execution execution = reports.execution();
        if (execution == null) {
            return;
        }
        changedOrder = order;
        treasury.onExecution(execution, open(order), cause);
        stakes.onExecution(
            order == null ? 0 : order.strategyId(), execution,
            treasury.portfolio().held(execution.accountId(), execution.instrumentId()));
        accountReports.onExecution(execution, order, event);
        tally.fills++;
        if (execution.liquidity() == Liquidity.MAKER) {
            tally.makerFills++;
        }
        if (order != null && order.leaves() > 0) {
            tally.partialFills++;
        }
    }

    private Order open(Order order) {
        return order == null ? null : orders.get(order.id());
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
        reports.save(out);
        replacements.save(out);
        flattening.save(out);
        treasury.save(out);
        accounts.save(out);
        risk.save(out);
        roster.save(out);
        stakes.save(out);
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
        reports.load(in);
        replacements.load(in);
        flattening.load(in);
        treasury.load(in);
        accounts.load(in);
        risk.load(in);
        roster.load(in);
        stakes.load(in);
    }
}
