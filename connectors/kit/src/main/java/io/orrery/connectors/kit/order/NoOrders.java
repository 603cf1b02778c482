package io.orrery.connectors.kit.order;

import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.CancelAllDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.Doubt;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.RequestStatementDecoder;
import io.orrery.codecs.sbe.VenueReason;

/** Refuses all commands: the venue is only looked at, for want of a key. */
public final class NoOrders implements CommandListener {
    private final ReportWriter reports;
    private final StatementWriter statements;

    public NoOrders(ReportWriter reports, StatementWriter statements) {
        this.reports = reports;
        this.statements = statements;
    }

    @Override
    public void onNewOrder(NewOrderDecoder order, long time) {
        reports.at(time, 0).rejected(order.instrumentId(), order.orderId(), VenueReason.PERMISSION);
    }

    @Override
    public void onCancelOrder(CancelOrderDecoder cancel, long time) {
        reports.at(time, 0).cancelRejected(cancel.instrumentId(), cancel.orderId(), VenueReason.PERMISSION);
    }

    @Override
    public void onAmendOrder(AmendOrderDecoder amend, long time) {
        reports.at(time, 0).amendRejected(amend.instrumentId(), amend.orderId(), VenueReason.PERMISSION);
    }

    @Override
    public void onCancelAll(CancelAllDecoder all, long time) {
        reports.at(time, 0).unanswered(all.instrumentId(), 0, Command.CANCEL_ALL, Doubt.DISCONNECTED);
    }

    @Override
    public void onRequestStatement(RequestStatementDecoder request, long time) {
        statements.at(time, 0).open(request.statement());
        statements.close(false);
    }
}
