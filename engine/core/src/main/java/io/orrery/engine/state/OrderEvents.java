package io.orrery.engine.state;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.AmendRejectedDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.CancelRejectedDecoder;
import io.orrery.codecs.sbe.CommandUnansweredDecoder;
import io.orrery.codecs.sbe.Liquidity;
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
import io.orrery.codecs.sbe.TradeStatedDecoder;
import io.orrery.engine.account.AccountReports;
import io.orrery.engine.operator.Flattening;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderTable;
import io.orrery.engine.order.Replacements;
import io.orrery.engine.order.Reports;
import io.orrery.engine.position.Stakes;

/** What an event about an order changes: the order, and with it what it holds, what was traded, and whose that is. */
final class OrderEvents {
    private final OrderTable orders;
    private final Reports reports;
    private final Replacements replacements;
    private final AccountReports accountReports;
    private final Treasury treasury;
    private final Stakes stakes;
    private final Flattening flattening;
    private final Tally tally;
    private Order changed;
    private long lastId;

    OrderEvents(OrderTable orders, Reports reports, Replacements replacements, AccountReports accountReports, Treasury treasury,
        Stakes stakes, Flattening flattening, Tally tally) {
        this.orders = orders;
        this.reports = reports;
        this.replacements = replacements;
        this.accountReports = accountReports;
        this.treasury = treasury;
        this.stakes = stakes;
        this.flattening = flattening;
        this.tally = tally;
    }

    /** Applies an event. False if it is about no order. */
    boolean apply(EventRecord event, long cause) {
        switch (event.templateId()) {
            case NewOrderDecoder.TEMPLATE_ID -> onNewOrder(event, cause);
            case CancelOrderDecoder.TEMPLATE_ID -> reports.onCancelOrder(event);
            case AmendOrderDecoder.TEMPLATE_ID -> hold(reports.onAmendOrder(event), cause);
            case OrderDeniedDecoder.TEMPLATE_ID -> tally.denials++;
            case OrderResolvedDecoder.TEMPLATE_ID -> changed = reports.onResolved(event);
            case OrderAdoptedDecoder.TEMPLATE_ID -> onAdopted(event, cause);
            case OrderAcceptedDecoder.TEMPLATE_ID -> changed = reports.onAccepted(event);
            case OrderRejectedDecoder.TEMPLATE_ID -> onRejected(event);
            case OrderFilledDecoder.TEMPLATE_ID -> onExecuted(reports.onFilled(event), event, cause);
            case TradeStatedDecoder.TEMPLATE_ID -> onTradeStated(event, cause);
            case OrderStatedDecoder.TEMPLATE_ID -> changed = hold(accountReports.onOrderStated(event), cause);
            case OrderCanceledDecoder.TEMPLATE_ID -> onCanceled(event);
            case CancelRejectedDecoder.TEMPLATE_ID -> onCancelRejected(event);
            case OrderAmendedDecoder.TEMPLATE_ID -> changed = hold(reports.onAmended(event), cause);
            case AmendRejectedDecoder.TEMPLATE_ID -> onAmendRejected(event, cause);
            case CommandUnansweredDecoder.TEMPLATE_ID -> onUnanswered(event);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void onNewOrder(EventRecord event, long cause) {
        Order order = orders.onNewOrder(event);
        lastId = order.id();
        tally.orders++;
        hold(order, cause);
    }

    private void onAdopted(EventRecord event, long cause) {
        Order order = orders.onAdopted(event);
        lastId = order.id();
        hold(order, cause);
    }

    /** What an order may need changes with its terms. */
    private Order hold(Order order, long cause) {
        if (order != null && !order.state().isTerminal()) {
            treasury.onOrder(order, cause);
        }
        return order;
    }

    private void onRejected(EventRecord event) {
        changed = reports.onRejected(event);
        tally.rejects++;
    }

    private void onCanceled(EventRecord event) {
        changed = reports.onCanceled(event);
        tally.cancels++;
    }

    private void onCancelRejected(EventRecord event) {
        changed = reports.onCancelRejected(event);
        replacements.onCancelRejected(changed);
        tally.cancelRejects++;
    }

    private void onAmendRejected(EventRecord event, long cause) {
        replacements.onAmendRejected(event);
        changed = hold(reports.onAmendRejected(event), cause);
    }

    private void onUnanswered(EventRecord event) {
        changed = reports.onUnanswered(event);
        accountReports.onUnanswered(event);
    }

    private void onTradeStated(EventRecord event, long cause) {
        if (!accountReports.isEarlier(event)) {
            onExecuted(reports.onTradeStated(event), event, cause);
        }
    }

    /** An execution happened whether or not we still know the order: position and ledger follow it in any case. */
    private void onExecuted(Order order, EventRecord event, long cause) {
        Execution execution = reports.execution();
        if (execution == null) {
            return;
        }
        changed = order;
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

    /** What an order held that has ended is free before anyone decides on its end. */
    void release(long cause) {
        if (hasEnded()) {
            treasury.onEnded(changed, cause);
            replacements.onEnded(changed);
            flattening.onEnded(changed.filled() > 0);
        }
    }

    /** Forgets what the last event changed, and with it an order that ended. */
    void settle(long time) {
        if (hasEnded()) {
            orders.retire(changed, time);
        }
        changed = null;
        reports.settle();
        replacements.settle();
    }

    private boolean hasEnded() {
        return changed != null && changed.state().isTerminal() && orders.get(changed.id()) == changed;
    }

    /** The order that the last event reported on, or null. */
    Order changed() {
        return changed;
    }

    /** The id of the newest order, or the one before the first of the epoch. */
    long lastId() {
        return lastId;
    }

    void lastId(long id) {
        lastId = id;
    }
}
