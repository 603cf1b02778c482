package io.orrery.engine.account;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AccountStatusDecoder;
import io.orrery.codecs.sbe.BalanceStatedDecoder;
import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.CommandRefusedDecoder;
import io.orrery.codecs.sbe.CommandUnansweredDecoder;
import io.orrery.codecs.sbe.DifferenceFoundDecoder;
import io.orrery.codecs.sbe.DifferenceKind;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.OrderStatedDecoder;
import io.orrery.codecs.sbe.PositionStatedDecoder;
import io.orrery.codecs.sbe.RequestStatementDecoder;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.StateChangedDecoder;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.StateRequestedDecoder;
import io.orrery.codecs.sbe.StatementClosedDecoder;
import io.orrery.codecs.sbe.StatementOpenedDecoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TradeStatedDecoder;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.ledger.Ledger;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderTable;
import io.orrery.engine.order.Reports;
import io.orrery.engine.position.Portfolio;

/** What venues and operators tell of accounts, and what was concluded, applied to them. */
public final class AccountReports {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final AccountStatusDecoder status = new AccountStatusDecoder();
    private final RequestStatementDecoder request = new RequestStatementDecoder();
    private final StatementOpenedDecoder opened = new StatementOpenedDecoder();
    private final StatementClosedDecoder closed = new StatementClosedDecoder();
    private final BalanceStatedDecoder balance = new BalanceStatedDecoder();
    private final PositionStatedDecoder position = new PositionStatedDecoder();
    private final OrderStatedDecoder order = new OrderStatedDecoder();
    private final TradeStatedDecoder trade = new TradeStatedDecoder();
    private final CommandUnansweredDecoder unanswered = new CommandUnansweredDecoder();
    private final CommandRefusedDecoder refused = new CommandRefusedDecoder();
    private final DifferenceFoundDecoder difference = new DifferenceFoundDecoder();
    private final StateChangedDecoder changed = new StateChangedDecoder();
    private final StateRequestedDecoder requested = new StateRequestedDecoder();
    private final byte[] asset = new byte[Execution.ASSET_LENGTH];
    private final AccountTable accounts;
    private final InstrumentTable instruments;
    private final Portfolio portfolio;
    private OrderTable orders;
    private Reports reports;
    private Comparison comparison;
    private boolean foreign;
    private boolean missed;
    private boolean kept;
    private long missedOrder;

    public AccountReports(AccountTable accounts, InstrumentTable instruments, Portfolio portfolio) {
        this.accounts = accounts;
        this.instruments = instruments;
        this.portfolio = portfolio;
    }

    /** An engine of another size begins: these are its tables. */
    public void wire(OrderTable openOrders, Reports told, Ledger ledger, Deposits deposits) {
        orders = openOrders;
        reports = told;
        comparison = new Comparison(instruments, portfolio, ledger, deposits);
    }

    /** Applies what is about accounts alone. */
    public void apply(EventRecord event, long cause) {
        switch (event.templateId()) {
            case AccountStatusDecoder.TEMPLATE_ID -> {
                status.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                accounts.open(status.accountId(), event.time()).onStatus(status.state(), event.time());
            }
            case RequestStatementDecoder.TEMPLATE_ID -> {
                request.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                accounts.open(request.accountId(), event.time()).asking().onRequested(request.statement(), event.time());
            }
            case StatementOpenedDecoder.TEMPLATE_ID -> {
                opened.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                accounts.open(opened.accountId(), event.time()).onOpened(opened.statement(), event.time());
            }
            case BalanceStatedDecoder.TEMPLATE_ID -> onBalance(event);
            case PositionStatedDecoder.TEMPLATE_ID -> onPosition(event);
            case StatementClosedDecoder.TEMPLATE_ID -> onClosed(event, cause);
            case CommandRefusedDecoder.TEMPLATE_ID -> {
                refused.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                onAnswered(refused.accountId(), refused.command(), event.time());
            }
            case DifferenceFoundDecoder.TEMPLATE_ID -> onDifference(event);
            case StateChangedDecoder.TEMPLATE_ID -> onStateChanged(event);
            case StateRequestedDecoder.TEMPLATE_ID -> onStateRequested(event);
            default -> { }
        }
    }

    private void onBalance(EventRecord event) {
        balance.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Account account = accounts.open(balance.accountId(), event.time());
        if (account.holdings().set(balance, event.time())) {
            account.statement().line(balance.statement());
        }
    }

    private void onPosition(EventRecord event) {
        position.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Account account = accounts.open(position.accountId(), event.time());
        if (account.holdings().set(position, event.time())) {
            account.statement().line(position.statement());
        }
    }

    /** Returns the order that was told something new of, or null. */
    public Order onOrderStated(EventRecord event) {
        order.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Account account = accounts.open(order.accountId(), event.time());
        Statement statement = account.statement();
        statement.line(order.statement());
        long asked = order.statement() == 0 ? event.time() - Account.UNDER_WAY
            : order.statement() == statement.number() ? statement.askedTime() : 0;
        Order known = orders.find(order.orderId(), order.accountId(), order.venueOrderId());
        foreign = known == null && !orders.endedSince(asked, order.orderId(), order.accountId(), order.venueOrderId());
        if (foreign || known != null && known.isAdopted() && known.createdTime() > account.approvedTime()) {
            account.onForeign(event.time());
        }
        return reports.onStated(event, asked);
    }

    /** True if the last order that was stated is not one that we know. */
    public boolean isForeign() {
        return foreign;
    }

    /** True of a stated trade of somebody else's, from before the account was ours to count. */
    public boolean isEarlier(EventRecord event) {
        missed = false;
        trade.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Account account = accounts.get(trade.accountId());
        if (account == null) {
            return false;
        }
        account.statement().line(trade.statement());
        boolean ours = trade.orderId() != 0 || orders.atVenue(trade.accountId(), trade.venueOrderId()) != null;
        return !ours && trade.venueTime() != 0 && trade.venueTime() < account.firstTime();
    }

    /** Something was executed. */
    public void onExecution(Execution execution, Order of, EventRecord event) {
        Account account = accounts.get(execution.accountId());
        if (account != null) {
            account.onExecution(event.time());
            if (of == null && execution.orderId() == 0) {
                account.onForeign(event.time());
            }
            missed = event.templateId() == TradeStatedDecoder.TEMPLATE_ID;
            kept = missed && account.kept().isKept(trade.venueTime(), account.statement().askedTime());
            missedOrder = execution.orderId();
        }
    }

    /** True if the last trade that was stated is one of which nobody had told. */
    public boolean isMissed() {
        return missed;
    }

    /** The order that it is of, 0 if none is known. */
    public long missedOrder() {
        return missedOrder;
    }

    private void onClosed(EventRecord event, long cause) {
        closed.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Account account = accounts.open(closed.accountId(), event.time());
        if (!account.onClosed(closed.statement(), closed.lines(), closed.whole() == Switch.ON, event.time())) {
            return;
        }
        Statement statement = account.statement();
        account.holdings().complete(statement.openedTime(), event.time());
        if (account.isOpened()) {
            comparison.compare(account);
        } else if (account.isQuiet()) {
            comparison.open(account, cause);
            account.onOpenedBooks();
        }
        account.onCovered();
        for (Order each = orders.first(); each != null; each = orders.after(each)) {
            if (isAbsent(each, account)) {
                reports.onMissing(each, statement.askedTime());
            }
        }
    }

    /** True if the statement that was told last must have held the order, were it open, and did not. */
    static boolean isAbsent(Order order, Account account) {
        Statement statement = account.statement();
        return order.accountId() == account.id()
            && order.touchedTime() < statement.askedTime() && order.statedTime() < statement.openedTime();
    }

    /** A command of no one order came to nothing. */
    public void onUnanswered(EventRecord event) {
        unanswered.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        onAnswered(unanswered.accountId(), unanswered.command(), event.time());
    }

    private void onAnswered(int accountId, Command command, long time) {
        Account account = accounts.get(accountId);
        if (account != null && command == Command.STATEMENT) {
            account.asking().onAnswered(time);
        }
    }

    private void onDifference(EventRecord event) {
        difference.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Account account = accounts.get(difference.accountId());
        if (account != null && (difference.kind() == DifferenceKind.BALANCE || difference.kind() == DifferenceKind.POSITION)) {
            difference.getAsset(asset, 0);
            account.looks().tell(difference.instrumentId(), asset);
        } else if (account != null) {
            account.kept().onDifference(difference.kind(), orders.get(difference.orderId()), kept);
        }
    }

    private void onStateChanged(EventRecord event) {
        changed.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Account account = changed.scope() == Scope.ACCOUNT ? accounts.get(Math.toIntExact(changed.id())) : null;
        if (account != null) {
            account.told().set(changed.reason(), changed.state());
        }
    }

    /** An operator takes note of what is restricted by differences, or by orders that are not ours. */
    private void onStateRequested(EventRecord event) {
        requested.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Account account = requested.scope() == Scope.ACCOUNT && requested.state() == TradingState.ACTIVE
            ? accounts.get((int) requested.id()) : null;
        if (account != null && requested.reason() == StateReason.DIFFERENCE) {
            account.approveDifferences();
        } else if (account != null && requested.reason() == StateReason.FOREIGN_ORDER) {
            account.approveForeign(event.time());
        }
    }
}
