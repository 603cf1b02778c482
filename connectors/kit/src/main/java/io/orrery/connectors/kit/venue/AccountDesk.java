package io.orrery.connectors.kit.venue;

import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.CancelAllDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.RequestStatementDecoder;
import io.orrery.connectors.kit.order.Capabilities;
import io.orrery.connectors.kit.order.CommandListener;
import io.orrery.connectors.kit.order.OrderCommands;
import io.orrery.connectors.kit.order.ReportWriter;
import io.orrery.connectors.kit.session.Loss;

/** An account as the engine meets it: its orders, its statements, and whether we hear what happens to it. */
public final class AccountDesk implements CommandListener {
    private final OrderCommands orders;
    private final AccountStatements statements;
    private final ReportWriter reports;

    public AccountDesk(OrderCommands orders, AccountStatements statements, ReportWriter reports) {
        this.orders = orders;
        this.statements = statements;
        this.reports = reports;
    }

    /** From here on nothing that happens is missed. */
    public void onLive(long time) {
        reports.at(time, 0).accountStatus(FeedState.LIVE);
        statements.onConnected(time);
    }

    public void onLost(Loss why, long time) {
        reports.at(time, 0).accountStatus(why == Loss.CLOSED_HERE ? FeedState.DOWN : FeedState.STALE);
        statements.onDisconnected(time);
    }

    /** Something could not be read, or was not told. */
    public void onDoubt(long time) {
        statements.onDoubt(time);
    }

    /** Does what is due, and returns how much that was. */
    public int onTimer(long time) {
        return statements.onTimer(time);
    }

    @Override
    public Capabilities capabilities() {
        return orders.capabilities();
    }

    @Override
    public void onNewOrder(NewOrderDecoder order, long time) {
        orders.onNewOrder(order, time);
    }

    @Override
    public void onCancelOrder(CancelOrderDecoder cancel, long time) {
        orders.onCancelOrder(cancel, time);
    }

    @Override
    public void onAmendOrder(AmendOrderDecoder amend, long time) {
        orders.onAmendOrder(amend, time);
    }

    @Override
    public void onCancelAll(CancelAllDecoder all, long time) {
        orders.onCancelAll(all, time);
    }

    @Override
    public void exercise(long time) {
        orders.exercise(time);
    }

    @Override
    public void onRequestStatement(RequestStatementDecoder request, long time) {
        statements.request(request.statement(), request.since(), time);
    }
}
