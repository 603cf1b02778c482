package io.orrery.engine.state;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.OrderIds;
import io.orrery.codecs.sbe.BookUpdateDecoder;
import io.orrery.codecs.sbe.EngineStartedDecoder;
import io.orrery.codecs.sbe.FeedStatusDecoder;
import io.orrery.codecs.sbe.FlattenRequestedDecoder;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.QuoteDecoder;
import io.orrery.codecs.sbe.StrategyStartedDecoder;
import io.orrery.codecs.sbe.TimeDecoder;
import io.orrery.codecs.sbe.TradeDecoder;
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
    private OrderEvents orderEvents;
    private long time;
    private long seed;
    private long cause;

    private Book changedBook;
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
        orderEvents = new OrderEvents(
            orders, reports, replacements, accountReports, treasury, stakes, flattening, tally);
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
            case FlattenRequestedDecoder.TEMPLATE_ID -> flattening.onFlattenRequested(event);
            case TimeDecoder.TEMPLATE_ID -> flattening.onTime(time);
            case EngineStartedDecoder.TEMPLATE_ID -> onEngineStarted(event);
            case StrategyStartedDecoder.TEMPLATE_ID -> roster.onStarted(event);
            default -> applyToOrders(event);
        }
        orderEvents.release(cause);
        endFlattening();
        risk.apply(event, changedBook, changedOrder(), reports.execution());
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

    private void applyToOrders(EventRecord event) {
        if (!orderEvents.apply(event, cause)) {
            applyToAccounts(event);
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
        orderEvents.settle(time);
        changedBook = null;
        trade = null;
        flattening.settle();
    }

    /** The book that the last event completed, or null. */
    public Book changedBook() {
        return changedBook;
    }

    /** The order that the last event reported on, or null. */
    public Order changedOrder() {
        return orderEvents.changed();
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
        return OrderIds.epochOf(orderEvents.lastId());
    }

    /** True of an order that an earlier process sent. */
    public boolean isEarlier(Order order) {
        return OrderIds.epochOf(order.id()) < epoch();
    }

    /** The id that the next order gets. */
    public long nextOrderId() {
        return orderEvents.lastId() + 1;
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
        long lastOrderId = orderEvents.lastId();
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
        orderEvents.lastId(before);
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

    public void save(StateWriter out) {
        out.section("engine");
        out.putInt(capacities.bookDepth());
        out.putInt(capacities.openOrders());
        out.putLong(time);
        out.putLong(seed);
        out.putLong(orderEvents.lastId());
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
        orderEvents.lastId(in.getLong());
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
