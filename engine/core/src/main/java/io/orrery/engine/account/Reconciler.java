package io.orrery.engine.account;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AccountStatusDecoder;
import io.orrery.codecs.sbe.DifferenceKind;
import io.orrery.codecs.sbe.EngineStartedDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.OrderStatedDecoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Resolution;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.StateRequestedDecoder;
import io.orrery.codecs.sbe.StatementClosedDecoder;
import io.orrery.codecs.sbe.TimeDecoder;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradeStatedDecoder;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.Outputs;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderState;
import io.orrery.engine.order.OrderTable;
import io.orrery.engine.state.EngineState;

/**
 * Asks venues for statements, and concludes from them. It concludes only from whole ones, only what nothing else can explain, and
 * puts nothing right: a difference is told, and trade is restricted until it is gone or an operator took note of it. It has no
 * state of its own.
 */
public final class Reconciler {
    /** Within which a venue says what became of a command. */
    private static final long WORD_DUE = 5 * Account.SECOND;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final OrderStatedDecoder stated = new OrderStatedDecoder();
    private final TradeStatedDecoder trade = new TradeStatedDecoder();
    private final StatementClosedDecoder closed = new StatementClosedDecoder();
    private final EngineState state;
    private final Findings findings;

    /** @param outputs takes each output and lets it change the state, before the next is concluded */
    public Reconciler(EngineState state, Outputs outputs) {
        this.state = state;
        findings = new Findings(state, outputs);
    }

    /** Restricts an account whose venue does not tell of it any more, before anybody decides on that. */
    public void restrict(EventRecord event) {
        if (event.templateId() == AccountStatusDecoder.TEMPLATE_ID) {
            restrict();
        }
    }

    /** Concludes from an input that was applied. */
    public void decide(EventRecord event) {
        switch (event.templateId()) {
            case OrderStatedDecoder.TEMPLATE_ID -> onOrderStated(event);
            case TradeStatedDecoder.TEMPLATE_ID -> onTradeStated(event);
            case StatementClosedDecoder.TEMPLATE_ID -> onClosed(event);
            case AccountStatusDecoder.TEMPLATE_ID, EngineStartedDecoder.TEMPLATE_ID,
                StateRequestedDecoder.TEMPLATE_ID, TimeDecoder.TEMPLATE_ID -> { }
            default -> {
                return;
            }
        }
        restrict();
        for (int i = 0; i < accounts().size(); i++) {
            ask(accounts().at(i));
        }
    }

    private void restrict() {
        for (int i = 0; i < accounts().size(); i++) {
            restrict(accounts().at(i));
        }
    }

    private AccountTable accounts() {
        return state.accounts();
    }

    /** Somebody else's order counts from here on. Without room for it trade is restricted all the same. */
    private void onOrderStated(EventRecord event) {
        if (!state.accountReports().isForeign() || state.orders().isFull()) {
            return;
        }
        stated.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        if (state.instruments().get(stated.instrumentId()) != null) {
            long orderId = state.nextOrderId();
            findings.adopted(stated, orderId);
            findings.difference(DifferenceKind.ORDER_FOREIGN, stated.accountId(), stated.instrumentId(), orderId, 0,
                stated.quantity() - stated.filled(), stated.statement());
        }
    }

    private void onTradeStated(EventRecord event) {
        trade.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        if (state.accountReports().isMissed() && trade.statement() != 0) {
            findings.difference(DifferenceKind.TRADE_MISSED, trade.accountId(), trade.instrumentId(),
                state.accountReports().missedOrder(), 0, trade.quantity(), trade.statement());
        }
    }

    private void onClosed(EventRecord event) {
        closed.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Account account = accounts().get(closed.accountId());
        if (account == null || !account.statement().isWhole(closed.statement())) {
            return;
        }
        OrderTable orders = state.orders();
        for (Order order = orders.first(); order != null;) {
            Order next = orders.after(order);
            if (AccountReports.isAbsent(order, account) && isLasting(order, account.statement().askedTime())) {
                resolve(order, account);
            }
            order = next;
        }
        Looks looks = account.looks();
        for (int i = 0; i < looks.size(); i++) {
            if (looks.get(i).isDue()) {
                findings.difference(account, looks.get(i));
            }
        }
    }

    /** Two statements without it prove an order's end if the venue had the time to process it between them. */
    private static boolean isLasting(Order order, long askedTime) {
        long window = order.missing() > 0 ? Account.LONG_WINDOW : Account.WINDOW;
        return order.missedTime() != 0 && askedTime - order.missedTime() >= window;
    }

    private void resolve(Order order, Account account) {
        long statement = account.statement().number();
        if (order.missing() > 0) {
            findings.difference(DifferenceKind.ORDER_FILLED, order.accountId(), order.instrumentId(), order.id(),
                order.filled(), order.filled() + order.missing(), statement);
        } else if (order.isExpectedOpen()) {
            findings.difference(DifferenceKind.ORDER_MISSING, order.accountId(), order.instrumentId(), order.id(),
                order.leaves(), 0, statement);
        }
        findings.resolved(order, statement, order.isProven() ? Resolution.ENDED : Resolution.NEVER_THERE);
    }

    private void restrict(Account account) {
        boolean watched = account.isWatched();
        say(account, StateReason.PRIVATE_STREAM, watched && !account.isLive(), TradingState.CANCEL_ONLY, 0);
        say(account, StateReason.RECONCILING, watched && !account.isReconciled(), TradingState.CANCEL_ONLY, 0);
        TradingState differing = account.untold() > 0 ? TradingState.CANCEL_ONLY : TradingState.REDUCING;
        long differences = account.differences() + account.untold();
        say(account, StateReason.DIFFERENCE, watched && differences > 0, differing, differences);
        say(account, StateReason.FOREIGN_ORDER, watched && account.isShared(), TradingState.REDUCING, 0);
    }

    private void say(Account account, StateReason reason, boolean restricted, TradingState restriction, long value) {
        TradingState state = restricted ? restriction : TradingState.ACTIVE;
        if (!account.told().is(reason, state)) {
            findings.state(account, reason, state, value);
        }
    }

    private void ask(Account account) {
        long now = state.time();
        Asking asking = account.asking();
        if (account.isLive() && asking.isDue(now, Asking.SHORTEST_PAUSE) && asking.isDue(now, pause(account))
            && !isInTheWay(account)) {
            findings.request(account);
        }
    }

    /** For how long nothing is asked: less while there is a question that only the venue can answer. */
    private long pause(Account account) {
        Asking asking = account.asking();
        boolean open = !account.isReconciled() || account.looks().isAnyWaiting();
        long pause = open ? asking.pause() : Asking.REGULAR;
        OrderTable orders = state.orders();
        for (Order order = orders.first(); order != null; order = orders.after(order)) {
            if (isQuestion(order, account)) {
                pause = Math.min(pause, pause(order, asking));
            }
        }
        return pause;
    }

    /** What nobody has looked at yet is not made to wait for what was in vain, nor is the look that proves an end. */
    private long pause(Order order, Asking asking) {
        boolean first = order.touchedTime() >= asking.requestTime();
        if (isProvable(order, asking)) {
            return Asking.SHORTEST_PAUSE;
        }
        return first ? Math.min(Asking.FIRST_LOOK, asking.pause()) : asking.pause();
    }

    /** True if a look now would prove the order's end, and none did so far. */
    private boolean isProvable(Order order, Asking asking) {
        return isLasting(order, state.time()) && !isLasting(order, asking.requestTime());
    }

    /** True if what is asked for now proves nothing, and would hold up the statement that does: some venues take long. */
    private boolean isInTheWay(Account account) {
        Asking asking = account.asking();
        long told = state.time() + asking.took();
        boolean inTheWay = false;
        OrderTable orders = state.orders();
        for (Order order = orders.first(); order != null; order = orders.after(order)) {
            if (isQuestion(order, account)) {
                if (isProvable(order, asking)) {
                    return false;
                }
                inTheWay |= isLasting(order, told) && !isLasting(order, state.time());
            }
        }
        return inTheWay;
    }

    /** True of an order that the venue has to be asked about. */
    private boolean isQuestion(Order order, Account account) {
        return order.accountId() == account.id()
            && (order.state() == OrderState.UNKNOWN || isOverdue(order) || isUnseen(order, account)
                || isUnjudged(order, account));
    }

    /**
     * True of an order that was too young for a statement that came unasked, and was not in it: it came since something was not
     * told, which may be this order's end.
     */
    private static boolean isUnjudged(Order order, Account account) {
        Statement statement = account.statement();
        return !statement.isAsked() && order.touchedTime() >= statement.askedTime()
            && order.touchedTime() < statement.openedTime() && order.statedTime() < statement.openedTime();
    }

    /**
     * True of an order from before its venue tells what happens, if no statement has held it since then. One that was touched
     * after the first was asked for is not in doubt by that, and may have ended while nobody heard of it all the same.
     */
    private static boolean isUnseen(Order order, Account account) {
        return order.createdTime() < account.liveTime() && order.statedTime() < account.liveTime();
    }

    /** True of an order of which a word is long due: the venue may have said it, and nobody heard. */
    private boolean isOverdue(Order order) {
        return (order.state().isPending() || isImmediate(order)) && state.time() - order.touchedTime() >= WORD_DUE;
    }

    /** What is executed at once or never does not stay open: its end was told, or will be. */
    private static boolean isImmediate(Order order) {
        boolean waits = order.type() != OrderType.LIMIT && order.type() != OrderType.MARKET;
        return !waits && (order.timeInForce() == TimeInForce.IOC || order.timeInForce() == TimeInForce.FOK);
    }
}
