package io.orrery.connectors.kit.order;

import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.CancelAllDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.RequestStatementDecoder;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.venue.Gate;

/** Lets orders and changes of them through the gate, one at a time. What is shut out is told at once: it never left. */
public final class GatedOrders implements CommandListener {
    private final Gate gate;
    private final ReportWriter reports;
    private final CommandListener next;

    public GatedOrders(Gate gate, ReportWriter reports, CommandListener next) {
        this.gate = gate;
        this.reports = reports;
        this.next = next;
    }

    @Override
    public Capabilities capabilities() {
        return next.capabilities();
    }

    @Override
    public void onNewOrder(NewOrderDecoder order, long time) {
        if (!gate.enter()) {
            reports.at(time, 0).rejected(order.instrumentId(), order.orderId(), VenueReason.NOT_SENT);
            return;
        }
        try {
            next.onNewOrder(order, time);
        } finally {
            gate.leave();
        }
    }

    @Override
    public void onAmendOrder(AmendOrderDecoder amend, long time) {
        if (!gate.enter()) {
            reports.at(time, 0).amendRejected(amend.instrumentId(), amend.orderId(), VenueReason.NOT_SENT);
            return;
        }
        try {
            next.onAmendOrder(amend, time);
        } finally {
            gate.leave();
        }
    }

    @Override
    public void onCancelOrder(CancelOrderDecoder cancel, long time) {
        next.onCancelOrder(cancel, time);
    }

    @Override
    public void onCancelAll(CancelAllDecoder all, long time) {
        next.onCancelAll(all, time);
    }

    @Override
    public void exercise(long time) {
        next.exercise(time);
    }

    @Override
    public void onRequestStatement(RequestStatementDecoder request, long time) {
        next.onRequestStatement(request, time);
    }
}
