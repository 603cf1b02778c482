package io.orrery.connectors.deribit.order;

import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.CancelAllDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.Doubt;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.deribit.DeribitInstruments;
import io.orrery.connectors.deribit.wire.DeribitRates;
import io.orrery.connectors.kit.order.Capabilities;
import io.orrery.connectors.kit.order.MadeUpOrder;
import io.orrery.connectors.kit.order.OrderCommands;
import io.orrery.connectors.kit.order.PendingCommands;
import io.orrery.connectors.kit.order.ReportWriter;
import io.orrery.connectors.kit.session.SessionState;
import io.orrery.connectors.kit.session.VenueSession;
import io.orrery.connectors.kit.venue.TradedInstrument;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Sends commands over the account's connection, and tells of those that were refused and those that nobody knows of. What became
 * of orders is told by whoever reads them: answers and the private stream say the same. What can't leave at once is refused here:
 * nothing is queued.
 */
public final class DeribitOrders implements OrderCommands {
    /** Most commands without an answer. */
    static final int MOST_PENDING = 1_024;

    private static final int TOO_MANY = 429;
    private static final long STOP = TimeUnit.SECONDS.toNanos(1);
    private static final long SWEEP = TimeUnit.SECONDS.toNanos(5);

    private final VenueSession session;
    private final OrderMessages messages = new OrderMessages();
    private final Capabilities capabilities;
    private final DeribitRates rates;
    private final DeribitInstruments instruments;
    private final LiveOrders live;
    private final ReportWriter reports;
    private final PendingCommands pending;
    private final MadeUpOrder madeUp = new MadeUpOrder();
    private final UnsafeBuffer outgoing = new UnsafeBuffer(new byte[OrderMessages.ROOM]);
    private boolean watched;
    private long sweptUntil;

    /** @param answerNanos for which an answer is awaited */
    public DeribitOrders(VenueSession session, Capabilities capabilities, DeribitRates rates, DeribitInstruments instruments,
        LiveOrders live, ReportWriter reports, long answerNanos) {
        this.session = session;
        this.capabilities = capabilities;
        this.rates = rates;
        this.instruments = instruments;
        this.live = live;
        this.reports = reports;
        pending = new PendingCommands(MOST_PENDING, answerNanos);
    }

    /** Whether the private stream tells what becomes of orders: without it only cancels leave. */
    public void watched(boolean now) {
        watched = now;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public void onNewOrder(NewOrderDecoder order, long time) {
        TradedInstrument instrument = instruments.of(order.instrumentId());
        VenueReason refusal = instrument == null || !isTaken(order) ? VenueReason.UNSUPPORTED
            : live.find(order.orderId()) != LiveOrders.UNKNOWN ? VenueReason.DUPLICATE : admit(Command.NEW, time);
        if (refusal == null) {
            refusal = leave(order, instrument, time);
        }
        if (refusal != null) {
            reports.at(time, 0).rejected(order.instrumentId(), order.orderId(), refusal);
        }
    }

    private VenueReason leave(NewOrderDecoder order, TradedInstrument instrument, long time) {
        int slot = live.add(order.orderId(), order.instrumentId(), order.price(), order.quantity(), time);
        if (slot == LiveOrders.UNKNOWN) {
            rates.limiter().onNotSent(rates.order());
            return VenueReason.NOT_SENT;
        }
        live.flags(slot, order.timeInForce() == TimeInForce.POST_ONLY, order.reduceOnly() == Switch.ON);
        int length = messages.place(pending.nextId(), order, instrument, outgoing);
        VenueReason refusal = send(Command.NEW, order.orderId(), order.instrumentId(), length, time);
        if (refusal != null) {
            live.remove(slot);
        }
        return refusal;
    }

    @Override
    public void onCancelOrder(CancelOrderDecoder cancel, long time) {
        long orderId = cancel.orderId();
        VenueReason refusal =
            instruments.of(cancel.instrumentId()) == null ? VenueReason.UNSUPPORTED : admit(Command.CANCEL, time);
        if (refusal == null) {
            int length = messages.cancel(pending.nextId(), orderId, live.find(orderId), live, outgoing);
            refusal = send(Command.CANCEL, orderId, cancel.instrumentId(), length, time);
        }
        if (refusal != null) {
            reports.at(time, 0).cancelRejected(cancel.instrumentId(), orderId, refusal);
        }
    }

    @Override
    public void onAmendOrder(AmendOrderDecoder amend, long time) {
        long orderId = amend.orderId();
        TradedInstrument instrument = instruments.of(amend.instrumentId());
        VenueReason refusal = instrument == null ? VenueReason.UNSUPPORTED : admit(Command.AMEND, time);
        if (refusal == null) {
            int length = messages.amend(pending.nextId(), amend, live.find(orderId), live, instrument, outgoing);
            refusal = send(Command.AMEND, orderId, amend.instrumentId(), length, time);
        }
        if (refusal != null) {
            reports.at(time, 0).amendRejected(amend.instrumentId(), orderId, refusal);
        }
    }

    /** Asks for the end of all orders. What can't leave is told as a doubt: nothing else would tell. */
    @Override
    public void onCancelAll(CancelAllDecoder all, long time) {
        TradedInstrument instrument = instruments.of(all.instrumentId());
        boolean nowhere = instrument == null && all.instrumentId() != 0;
        VenueReason refusal = nowhere ? VenueReason.UNSUPPORTED : admit(Command.CANCEL_ALL, time);
        if (refusal == null) {
            int length = messages.cancelAll(pending.nextId(), instrument, outgoing);
            refusal = send(Command.CANCEL_ALL, 0, all.instrumentId(), length, time);
            sweptUntil = time + SWEEP;
        }
        if (refusal != null) {
            reports.at(time, 0).unanswered(all.instrumentId(), 0, Command.CANCEL_ALL, Doubt.DISCONNECTED);
        }
    }

    @Override
    public void exercise(long time) {
        List<TradedInstrument> traded = instruments.all();
        if (session.state() == SessionState.OPEN && !traded.isEmpty()) {
            TradedInstrument instrument = traded.get(0);
            messages.place(0, madeUp.next(instrument.id()), instrument, outgoing);
        }
    }

    /** Something else than its answer has shown what became of a command. False if none was waiting. */
    public boolean settle(Command command, long orderId) {
        boolean waited = pending.settle(command, orderId);
        if (waited) {
            rates.limiter().onLost(rates.order());
        }
        return waited;
    }

    /** Takes out the command that an answer is to: {@link #command} and the others then tell of it. False if it is not known. */
    public boolean take(long requestId) {
        boolean known = pending.take(requestId);
        if (known) {
            rates.limiter().onLost(rates.order());
        }
        return known;
    }

    public Command command() {
        return pending.command();
    }

    public long orderId() {
        return pending.orderId();
    }

    public int instrumentId() {
        return pending.instrumentId();
    }

    /** True if all orders were asked to be cancelled a short while ago. */
    public boolean isSweeping(long time) {
        return time < sweptUntil;
    }

    /** The command that was taken was refused. */
    public void refused(VenueReason reason, long time) {
        reports.at(time, 0);
        switch (command()) {
            case NEW -> {
                int slot = live.find(orderId());
                if (slot != LiveOrders.UNKNOWN && live.isSent(slot)) {
                    live.end(slot);
                    reports.rejected(instrumentId(), orderId(), reason);
                }
            }
            case CANCEL -> reports.cancelRejected(instrumentId(), orderId(), reason);
            case AMEND -> reports.amendRejected(instrumentId(), orderId(), reason);
            default -> doubt(Doubt.VENUE_ERROR, time);
        }
        if (reason == VenueReason.RATE_LIMIT) {
            rates.limiter().onAnswered(rates.order(), false, TOO_MANY, STOP, time);
        }
    }

    /** Nobody knows what became of the command that was taken. */
    public void doubt(Doubt why, long time) {
        reports.at(time, 0).unanswered(instrumentId(), orderId(), command(), why);
    }

    /** Gives up what waits for too long. */
    public int onTimer(long time) {
        int work = 0;
        while (pending.takeOverdue(time)) {
            giveUp(Doubt.TIMED_OUT, time);
            work++;
        }
        return work;
    }

    /** The answers to all that left will never come. */
    public void onDisconnected(long time) {
        while (pending.takeOldest()) {
            giveUp(Doubt.DISCONNECTED, time);
        }
    }

    private void giveUp(Doubt why, long time) {
        rates.limiter().onLost(rates.order());
        doubt(why, time);
    }

    /** Why a command must not leave now; null if it may: then its weight is taken. */
    private VenueReason admit(Command command, long time) {
        boolean urgent = command == Command.CANCEL || command == Command.CANCEL_ALL;
        if (session.state() != SessionState.OPEN || pending.isFull() || !watched && !urgent) {
            return VenueReason.NOT_SENT;
        }
        return rates.limiter().take(rates.order(), urgent, time) ? null : VenueReason.RATE_LIMIT;
    }

    private VenueReason send(Command command, long orderId, int instrumentId, int length, long time) {
        if (!session.send(outgoing, 0, length, time)) {
            rates.limiter().onNotSent(rates.order());
            return VenueReason.NOT_SENT;
        }
        pending.add(command, orderId, instrumentId, time);
        return null;
    }

    private boolean isTaken(NewOrderDecoder order) {
        OrderType type = order.orderType();
        boolean hides = order.displayQuantity() > 0;
        return capabilities.takes(order)
            && order.expireTime() == 0
            && (!hides || type == OrderType.LIMIT && order.timeInForce() == TimeInForce.GTC)
            && (type != OrderType.TRAILING_STOP || order.trailingOffset() > 0);
    }

    /** Commands that wait for an answer. */
    public int pending() {
        return pending.size();
    }
}
