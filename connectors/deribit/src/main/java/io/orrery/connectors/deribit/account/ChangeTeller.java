package io.orrery.connectors.deribit.account;

import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.deribit.account.OrderState.Status;
import io.orrery.connectors.deribit.order.DeribitOrders;
import io.orrery.connectors.deribit.order.LiveOrders;
import io.orrery.connectors.kit.order.ClientIds;
import io.orrery.connectors.kit.order.Execution;
import io.orrery.connectors.kit.order.ReportWriter;
import io.orrery.connectors.kit.order.SeenTrades;

/**
 * Tells the engine what becomes of orders, once, whether an answer, the private stream or a statement brought it first: what is
 * known of each order here decides what is news.
 */
final class ChangeTeller implements Changes {
    private static final int TRADES = 8_192;

    private final DeribitOrders orders;
    private final LiveOrders live;
    private final ReportWriter reports;
    private final SeenTrades seen = new SeenTrades(TRADES);
    private final Execution execution = new Execution();
    private boolean requested;
    private boolean amended;
    private boolean doubtful;

    ChangeTeller(DeribitOrders orders, LiveOrders live, ReportWriter reports) {
        this.orders = orders;
        this.live = live;
        this.reports = reports;
    }

    /** What comes next is read. @param asked whether the end of the order was asked for */
    void expect(boolean asked) {
        requested = asked;
        amended = false;
        doubtful = false;
    }

    /** True if new terms were told since. */
    boolean hasAmended() {
        return amended;
    }

    /** True if it was seen since that something was never told. */
    boolean isDoubtful() {
        return doubtful;
    }

    @Override
    public void begins(OrderState order, long time) {
        int slot = slot(order, time);
        if (slot == LiveOrders.UNKNOWN || live.isEnded(slot)) {
            return;
        }
        if (order.status() != Status.TRIGGERED) { // its successor has another id
            live.name(slot, order.name(), order.nameLength());
        }
        reports.at(time, order.venueTime());
        if (!live.isSent(slot)) {
            newTerms(order, slot);
        } else if (order.status() == Status.REJECTED) {
            orders.settle(Command.NEW, order.orderId());
            live.end(slot);
            reports.rejected(order.instrument().id(), order.orderId(), reason(order, time));
        } else {
            live.flags(slot, order.isPostOnly(), order.isReduceOnly());
            live.terms(slot, order.price(), order.quantity());
            accept(order.instrument().id(), slot, order.venueOrderId(), order.name());
        }
    }

    /** Where the order stands; one of ours that is not known is taken in. */
    private int slot(OrderState order, long time) {
        if (order.instrument() == null || order.orderId() == ClientIds.FOREIGN) {
            return LiveOrders.UNKNOWN;
        }
        int slot = live.find(order.orderId());
        return slot != LiveOrders.UNKNOWN ? slot
            : live.adopt(order.orderId(), order.instrument().id(), order.price(), order.quantity(), order.filled(), time);
    }

    private void accept(int instrumentId, int slot, long venueOrderId, byte[] name) {
        orders.settle(Command.NEW, live.orderId(slot));
        live.accept(slot);
        reports.accepted(instrumentId, live.orderId(slot), venueOrderId, name);
    }

    private void newTerms(OrderState order, int slot) {
        boolean differs = order.price() != live.price(slot) || order.quantity() != live.quantity(slot);
        if (order.isReplaced() && differs) {
            orders.settle(Command.AMEND, order.orderId());
            amended(order);
        }
    }

    /** The order has these terms now. */
    void amended(OrderState order) {
        int slot = live.find(order.orderId());
        live.terms(slot, order.price(), order.quantity());
        reports.amended(order.instrument().id(), order.orderId(), order.price(), order.quantity());
        amended = true;
    }

    /** Two of our orders that meet have the same sequence, on two sides. */
    @Override
    public void traded(OwnTrade trade, long time) {
        if (trade.instrument() == null
            || !seen.add(trade.instrument().id(), trade.sequence() << 1 | (trade.side() == Side.SELL ? 1 : 0))) {
            return;
        }
        int instrumentId = trade.instrument().id();
        int slot = trade.orderId() == ClientIds.FOREIGN ? LiveOrders.UNKNOWN : live.find(trade.orderId());
        reports.at(time, trade.venueTime());
        if (slot == LiveOrders.UNKNOWN) {
            reports.filled(instrumentId, trade.to(execution, trade.isLast() ? 0 : trade.quantity()));
            doubtful |= trade.orderId() != ClientIds.FOREIGN;
            return;
        }
        if (live.isSent(slot)) {
            live.name(slot, trade.name(), trade.nameLength());
            accept(instrumentId, slot, trade.venueOrderId(), trade.name());
        }
        live.filled(slot, live.filled(slot) + trade.quantity());
        long leaves = Math.max(0, live.quantity(slot) - live.filled(slot));
        reports.filled(instrumentId, trade.to(execution, leaves));
        if (leaves == 0) {
            live.end(slot);
        }
    }

    /** True if the execution is of an open order that was placed here, and would be told if it was not. */
    boolean isOfOpenOrder(OwnTrade trade) {
        int slot = trade.instrument() == null || trade.orderId() == ClientIds.FOREIGN
            ? LiveOrders.UNKNOWN : live.find(trade.orderId());
        return slot != LiveOrders.UNKNOWN && !live.isEnded(slot) && !live.isAdopted(slot);
    }

    @Override
    public void ends(OrderState order, long time) {
        int slot = order.instrument() == null || order.orderId() == ClientIds.FOREIGN
            ? LiveOrders.UNKNOWN : live.find(order.orderId());
        if (slot == LiveOrders.UNKNOWN || !live.isOpen(slot)) {
            return;
        }
        if (order.status() == Status.CANCELLED) {
            reports.at(time, order.venueTime());
            VenueReason why = reason(order, time);
            long filled = Math.max(order.filled(), live.filled(slot));
            doubtful |= order.filled() > live.filled(slot);
            live.end(slot);
            reports.canceled(order.instrument().id(), order.orderId(), order.quantity() - filled, why);
        } else if (order.status() == Status.FILLED) {
            doubtful = true; // an execution is missing
        }
    }

    private VenueReason reason(OrderState order, long time) {
        boolean asked = orders.settle(Command.CANCEL, order.orderId()) || requested;
        VenueReason told = order.ending();
        if (told != VenueReason.NONE && told != VenueReason.REQUESTED) {
            return told;
        }
        if (asked || orders.isSweeping(time)) {
            return VenueReason.REQUESTED;
        }
        if (order.endsAtOnce()) {
            return VenueReason.UNFILLED;
        }
        if (told == VenueReason.REQUESTED) {
            return told;
        }
        return order.timeInForce() == TimeInForce.DAY ? VenueReason.EXPIRED
            : order.isPostOnly() && order.status() == Status.REJECTED ? VenueReason.WOULD_TAKE : VenueReason.OTHER;
    }
}
