package io.orrery.connectors.kraken.order;

import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.CancelAllDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.Doubt;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.kit.order.Capabilities;
import io.orrery.connectors.kit.order.MadeUpOrder;
import io.orrery.connectors.kit.order.OrderCommands;
import io.orrery.connectors.kit.order.PendingCommands;
import io.orrery.connectors.kit.order.ReportWriter;
import io.orrery.connectors.kit.rest.RateCost;
import io.orrery.connectors.kit.session.SessionState;
import io.orrery.connectors.kit.session.VenueSession;
import io.orrery.connectors.kraken.KrakenInstrument;
import io.orrery.connectors.kraken.KrakenInstruments;
import io.orrery.connectors.kraken.wire.KrakenRates;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;

/** Sends commands on the private stream. What can't leave at once is refused here: nothing is queued. */
public final class KrakenOrders implements OrderCommands {
    private final VenueSession session;
    private final OrderMessages messages;
    private final KrakenRates rates;
    private final KrakenInstruments instruments;
    private final LiveOrders live;
    private final ReportWriter reports;
    private final PendingCommands pending;
    private final MadeUpOrder madeUp = new MadeUpOrder();
    private final UnsafeBuffer outgoing = new UnsafeBuffer(new byte[OrderMessages.ROOM]);

    /** @param pending takes what leaves; {@link CommandOutcomes} takes it out again */
    public KrakenOrders(VenueSession session, OrderMessages messages, KrakenRates rates, KrakenInstruments instruments,
        LiveOrders live, ReportWriter reports, PendingCommands pending) {
        this.session = session;
        this.messages = messages;
        this.rates = rates;
        this.instruments = instruments;
        this.live = live;
        this.reports = reports;
        this.pending = pending;
    }

    @Override
    public Capabilities capabilities() {
        return KrakenCapabilities.ALL;
    }

    @Override
    public void onNewOrder(NewOrderDecoder order, long time) {
        KrakenInstrument instrument = instruments.of(order.instrumentId());
        VenueReason refusal = VenueReason.UNSUPPORTED;
        if (instrument != null && isTaken(order)) {
            RateCost cost = instrument.rates().place();
            refusal = admit(cost, false, time);
            if (refusal == null) {
                int length = messages.place(pending.nextId(), order, instrument, outgoing);
                refusal = send(Command.NEW, order.orderId(), order.instrumentId(), cost, length, time);
            }
        }
        if (refusal == null) {
            remember(order, time);
        } else {
            reports.at(time, 0).rejected(order.instrumentId(), order.orderId(), refusal);
        }
    }

    private void remember(NewOrderDecoder order, long time) {
        int slot = live.add(order.orderId(), order.instrumentId(), order.side(), time);
        if (slot != LiveOrders.NONE) {
            live.quantity(slot, order.quantity());
            live.kind(slot, OrderMessages.hasLimit(order.orderType()), order.timeInForce() == TimeInForce.POST_ONLY,
                order.timeInForce() == TimeInForce.IOC || order.orderType() == OrderType.MARKET);
        }
    }

    @Override
    public void onCancelOrder(CancelOrderDecoder cancel, long time) {
        long orderId = cancel.orderId();
        KrakenInstrument instrument = instruments.of(cancel.instrumentId());
        VenueReason refusal = VenueReason.UNSUPPORTED;
        if (instrument != null) {
            RateCost cost = instrument.rates().cancel(age(orderId, time));
            refusal = admit(cost, true, time);
            if (refusal == null) {
                int length = messages.cancel(pending.nextId(), orderId, outgoing);
                refusal = send(Command.CANCEL, orderId, cancel.instrumentId(), cost, length, time);
            }
        }
        int slot = live.ofOrderId(orderId);
        if (refusal == null && slot != LiveOrders.NONE) {
            live.unwanted(slot);
        } else if (refusal != null) {
            reports.at(time, 0).cancelRejected(cancel.instrumentId(), orderId, refusal);
        }
    }

    @Override
    public void onAmendOrder(AmendOrderDecoder amend, long time) {
        long orderId = amend.orderId();
        int slot = live.ofOrderId(orderId);
        KrakenInstrument instrument = instruments.of(amend.instrumentId());
        VenueReason refusal = VenueReason.UNSUPPORTED;
        if (instrument != null) {
            boolean limited = slot == LiveOrders.NONE || live.isLimited(slot);
            boolean postOnly = slot != LiveOrders.NONE && live.isPostOnly(slot);
            RateCost cost = instrument.rates().amend(age(orderId, time));
            refusal = admit(cost, false, time);
            if (refusal == null) {
                int length = messages.amend(pending.nextId(), orderId, limited ? amend.price() : 0, amend.quantity(), postOnly,
                    instrument, outgoing);
                refusal = send(Command.AMEND, orderId, amend.instrumentId(), cost, length, time);
            }
        }
        if (refusal != null) {
            reports.at(time, 0).amendRejected(amend.instrumentId(), orderId, refusal);
        } else if (slot != LiveOrders.NONE) {
            live.amending(slot);
        }
    }

    /** The venue ends all orders at once, those of one instrument one by one. What can't leave is told as a doubt. */
    @Override
    public void onCancelAll(CancelAllDecoder all, long time) {
        int instrumentId = all.instrumentId();
        if (instrumentId != 0) {
            for (int slot = 0; slot < live.slots(); slot++) {
                if (live.isLive(slot) && live.instrumentId(slot) == instrumentId) {
                    end(slot, time);
                }
            }
            return;
        }
        boolean sent = isOpen() && session.send(outgoing, 0, messages.cancelAll(pending.nextId(), outgoing), time);
        if (sent) {
            pending.add(Command.CANCEL_ALL, 0, 0, time);
            live.allUnwanted();
        } else {
            reports.at(time, 0).unanswered(0, 0, Command.CANCEL_ALL, Doubt.DISCONNECTED);
        }
    }

    private void end(int slot, long time) {
        KrakenInstrument instrument = instruments.of(live.instrumentId(slot));
        long orderId = live.orderId(slot);
        RateCost cost = instrument.rates().cancel(time - live.time(slot));
        VenueReason refusal = admit(cost, true, time);
        if (refusal == null) {
            int length = orderId != 0 ? messages.cancel(pending.nextId(), orderId, outgoing)
                : messages.cancel(pending.nextId(), live, slot, outgoing);
            refusal = send(Command.CANCEL_ALL, orderId, instrument.id(), cost, length, time);
            live.unwanted(slot);
        }
        if (refusal != null) {
            reports.at(time, 0).unanswered(instrument.id(), orderId, Command.CANCEL_ALL, Doubt.DISCONNECTED);
        }
    }

    private long age(long orderId, long time) {
        int slot = live.ofOrderId(orderId);
        return slot == LiveOrders.NONE ? 0 : time - live.time(slot);
    }

    @Override
    public void exercise(long time) {
        List<KrakenInstrument> traded = instruments.all();
        if (session.state() == SessionState.OPEN && !traded.isEmpty()) {
            KrakenInstrument instrument = traded.get(0);
            messages.place(0, madeUp.next(instrument.id()), instrument, outgoing);
        }
    }

    private boolean isOpen() {
        return session.state() == SessionState.OPEN && !pending.isFull();
    }

    /** Why a command must not leave now; null if it may: then its weight is taken. */
    private VenueReason admit(RateCost cost, boolean urgent, long time) {
        if (!isOpen()) {
            return VenueReason.NOT_SENT;
        }
        return rates.limiter().take(cost, urgent, time) ? null : VenueReason.RATE_LIMIT;
    }

    private VenueReason send(Command command, long orderId, int instrumentId, RateCost cost, int length, long time) {
        if (!session.send(outgoing, 0, length, time)) {
            rates.limiter().onNotSent(cost);
            return VenueReason.NOT_SENT;
        }
        rates.limiter().onLost(cost); // no answer tells how much is used
        pending.add(command, orderId, instrumentId, time);
        return null;
    }

    private static boolean isTaken(NewOrderDecoder order) {
        OrderType type = order.orderType();
        boolean trails = type == OrderType.TRAILING_STOP;
        boolean triggered = OrderMessages.isTriggered(type);
        return KrakenCapabilities.ALL.takes(order)
            && order.trigger() != Trigger.MARK
            && (order.timeInForce() == TimeInForce.GTD) == (order.expireTime() > 0)
            && (order.displayQuantity() == 0 || type == OrderType.LIMIT && order.timeInForce() != TimeInForce.IOC)
            && trails == (order.trailingOffset() > 0)
            && (!triggered || trails || order.triggerPrice() > 0);
    }
}
