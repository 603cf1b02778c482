package io.orrery.connectors.deribit.account;

import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.Doubt;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.deribit.order.DeribitOrders;
import io.orrery.connectors.deribit.order.LiveOrders;
import io.orrery.connectors.deribit.wire.RpcMessage;
import io.orrery.connectors.deribit.wire.VenueReasons;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.order.ReportWriter;
import io.orrery.connectors.kit.rest.Outcome;

/** Takes the answers to commands: what they show of orders is told, what they leave open is a doubt. */
final class CommandAnswers {
    private final DeribitOrders orders;
    private final LiveOrders live;
    private final JsonCursor cursor;
    private final ChangeReader changes;
    private final ChangeTeller teller;
    private final ReportWriter reports;

    CommandAnswers(DeribitOrders orders, LiveOrders live, JsonCursor cursor, ChangeReader changes, ChangeTeller teller,
        ReportWriter reports) {
        this.orders = orders;
        this.live = live;
        this.cursor = cursor;
        this.changes = changes;
        this.teller = teller;
        this.reports = reports;
    }

    /** Takes an answer. True if the venue must be asked how things are. */
    boolean take(RpcMessage answer, long time) {
        if (!orders.take(answer.id())) {
            return false;
        }
        Outcome outcome = answer.isError() && answer.code() == 0
            ? Outcome.UNKNOWN : VenueReasons.outcome(answer.isReadable(), answer.code());
        if (outcome == Outcome.REFUSED) {
            return refused(VenueReasons.of(answer.code()), time);
        }
        if (outcome == Outcome.DONE && isDone(answer, time)) {
            return teller.isDoubtful();
        }
        orders.doubt(answer.isError() && answer.isReadable() ? Doubt.VENUE_ERROR : Doubt.UNREADABLE, time);
        return true;
    }

    /** True if the venue does not know an order that should be open. */
    private boolean refused(VenueReason why, long time) {
        int slot = live.find(orders.orderId());
        boolean odd = why == VenueReason.UNKNOWN_ORDER && slot != LiveOrders.UNKNOWN && live.isOpen(slot);
        orders.refused(why, time);
        return odd;
    }

    /** Takes an answer for what it says. False if that does not show that the command was carried out. */
    private boolean isDone(RpcMessage answer, long time) {
        if (answer.result() == RpcMessage.ABSENT) {
            return false;
        }
        Command command = orders.command();
        cursor.returnTo(answer.result());
        teller.expect(command == Command.CANCEL || command == Command.CANCEL_ALL);
        if (!cursor.isObject()) {
            return command != Command.NEW && command != Command.AMEND && counts(time);
        }
        boolean read = changes.read(time) == 0 && changes.hasOrder();
        boolean ours = read && changes.order().orderId() == orders.orderId();
        if (ours && command == Command.AMEND && !teller.hasAmended() && isOpen(orders.orderId())) {
            reports.at(time, changes.order().venueTime());
            teller.amended(changes.order());
        }
        return ours || command == Command.CANCEL_ALL;
    }

    private boolean isOpen(long orderId) {
        int slot = live.find(orderId);
        return slot != LiveOrders.UNKNOWN && live.isOpen(slot);
    }

    /** How many orders were cancelled is all that the answer says. */
    private boolean counts(long time) {
        try {
            if (cursor.integer() == 0 && orders.command() == Command.CANCEL) {
                orders.refused(VenueReason.UNKNOWN_ORDER, time);
            }
            return true;
        } catch (PayloadRefusal refusal) {
            return false;
        }
    }
}
