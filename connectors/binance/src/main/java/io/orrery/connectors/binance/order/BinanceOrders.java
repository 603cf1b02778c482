package io.orrery.connectors.binance.order;

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
import io.orrery.connectors.binance.BinanceInstrument;
import io.orrery.connectors.binance.BinanceInstruments;
import io.orrery.connectors.binance.wire.BinanceRates;
import io.orrery.connectors.binance.wire.VenueReasons;
import io.orrery.connectors.kit.order.Capabilities;
import io.orrery.connectors.kit.order.MadeUpOrder;
import io.orrery.connectors.kit.order.OrderCommands;
import io.orrery.connectors.kit.order.PendingCommands;
import io.orrery.connectors.kit.order.ReportWriter;
import io.orrery.connectors.kit.order.VenueOrderIds;
import io.orrery.connectors.kit.rest.Outcome;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.session.SessionState;
import io.orrery.connectors.kit.session.VenueSession;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Sends commands by the WebSocket API, and tells what its answers show of them: refusals and doubts. Executions, cancellations
 * and amendments are told by the private stream on the same connection; acceptances by whichever comes first. What can't leave
 * at once is refused here: nothing is queued.
 */
public final class BinanceOrders implements OrderCommands {
    /** Most commands without an answer. */
    static final int MOST_PENDING = 1_024;

    private final VenueSession session;
    private final ApiMessages messages;
    private final BinanceRates rates;
    private final VenueClock clock;
    private final BinanceInstruments instruments;
    private final LiveOrders live;
    private final ReportWriter reports;
    private final PendingCommands pending;
    private final MadeUpOrder madeUp = new MadeUpOrder();
    private final UnsafeBuffer outgoing = new UnsafeBuffer(new byte[ApiMessages.ROOM]);

    /** @param answerNanos for which an answer is awaited */
    public BinanceOrders(VenueSession session, ApiMessages messages, BinanceRates rates, VenueClock clock,
        BinanceInstruments instruments, LiveOrders live, ReportWriter reports, long answerNanos) {
        this.session = session;
        this.messages = messages;
        this.rates = rates;
        this.clock = clock;
        this.instruments = instruments;
        this.live = live;
        this.reports = reports;
        pending = new PendingCommands(MOST_PENDING, answerNanos);
    }

    @Override
    public Capabilities capabilities() {
        return BinanceCapabilities.ALL;
    }

    @Override
    public void onNewOrder(NewOrderDecoder order, long time) {
        BinanceInstrument instrument = instruments.of(order.instrumentId());
        boolean taken = instrument != null && isTaken(order, instrument);
        VenueReason refusal = taken ? admit(Command.NEW, time) : VenueReason.UNSUPPORTED;
        if (refusal == null) {
            int length = messages.place(pending.nextId(), order, instrument, millis(time), outgoing);
            refusal = send(Command.NEW, order.orderId(), order.instrumentId(), length, time);
        }
        if (refusal != null) {
            reports.at(time, 0).rejected(order.instrumentId(), order.orderId(), refusal);
        }
    }

    @Override
    public void onCancelOrder(CancelOrderDecoder cancel, long time) {
        long orderId = cancel.orderId();
        BinanceInstrument instrument = instruments.of(cancel.instrumentId());
        VenueReason refusal = instrument == null ? VenueReason.UNSUPPORTED : admit(Command.CANCEL, time);
        if (refusal == null) {
            int length = messages.cancel(
                pending.nextId(), orderId, live.venueOrderId(orderId), instrument, millis(time), outgoing);
            refusal = send(Command.CANCEL, orderId, cancel.instrumentId(), length, time);
        }
        if (refusal != null) {
            reports.at(time, 0).cancelRejected(cancel.instrumentId(), orderId, refusal);
        }
    }

    /** The venue makes an order smaller, nothing else. */
    @Override
    public void onAmendOrder(AmendOrderDecoder amend, long time) {
        long orderId = amend.orderId();
        long price = live.price(orderId);
        BinanceInstrument instrument = instruments.of(amend.instrumentId());
        boolean moves = price != LiveOrders.UNKNOWN && price != amend.price();
        VenueReason refusal = instrument == null || moves ? VenueReason.UNSUPPORTED : admit(Command.AMEND, time);
        if (refusal == null) {
            int length = messages.amend(pending.nextId(), orderId, live.venueOrderId(orderId), amend.quantity(), instrument,
                millis(time), outgoing);
            refusal = send(Command.AMEND, orderId, amend.instrumentId(), length, time);
        }
        if (refusal != null) {
            reports.at(time, 0).amendRejected(amend.instrumentId(), orderId, refusal);
        }
    }

    /** Asks for the end of all orders, instrument by instrument. What can't leave is told as a doubt: nothing else would tell. */
    @Override
    public void onCancelAll(CancelAllDecoder all, long time) {
        List<BinanceInstrument> traded = instruments.all();
        for (int i = 0; i < traded.size(); i++) {
            BinanceInstrument instrument = traded.get(i);
            if (all.instrumentId() != 0 && all.instrumentId() != instrument.id()) {
                continue;
            }
            VenueReason refusal = admit(Command.CANCEL_ALL, time);
            if (refusal == null) {
                int length = messages.cancelAll(pending.nextId(), instrument, millis(time), outgoing);
                refusal = send(Command.CANCEL_ALL, 0, instrument.id(), length, time);
            }
            if (refusal != null) {
                reports.at(time, 0).unanswered(instrument.id(), 0, Command.CANCEL_ALL, Doubt.DISCONNECTED);
            }
        }
    }

    @Override
    public void exercise(long time) {
        List<BinanceInstrument> traded = instruments.all();
        if (session.state() == SessionState.OPEN && !traded.isEmpty()) {
            BinanceInstrument instrument = traded.get(0);
            messages.place(0, madeUp.next(instrument.id()), instrument, millis(time), outgoing);
        }
    }

    /** Something else than its answer has shown what became of a command. False if none was waiting. */
    public boolean settle(Command command, long orderId) {
        boolean waited = pending.settle(command, orderId);
        if (waited) {
            rates.limiter().onLost(rates.of(command));
        }
        return waited;
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

    /** An answer came. */
    public void onAnswer(ApiAnswer answer, long time) {
        if (!pending.take(answer.id())) {
            return;
        }
        Command command = pending.command();
        long venueTime = clock.venueTime(time);
        long retryAfter = Math.max(0, answer.retryTime() - venueTime);
        rates.limiter().onAnswered(rates.of(command), isUrgent(command), answer.status(), retryAfter, venueTime);
        answer.limits().apply(venueTime);
        if (VenueReasons.isClock(answer.code())) {
            clock.onDisagreed(time);
        }
        Outcome outcome = answer.outcome();
        if (command == Command.NEW && outcome == Outcome.DONE && answer.venueOrderId() <= 0) {
            outcome = Outcome.UNKNOWN;
        }
        reports.at(time, answer.venueTime());
        switch (outcome) {
            case DONE -> done(command, answer);
            case REFUSED -> refused(command, answer.reason());
            default -> doubt(answer.isReadable() && answer.status() != ApiAnswer.OK ? Doubt.VENUE_ERROR : Doubt.UNREADABLE);
        }
    }

    private void done(Command command, ApiAnswer answer) {
        if (command == Command.NEW && live.accept(pending.orderId(), answer.venueOrderId(), LiveOrders.UNKNOWN)) {
            reports.accepted(pending.instrumentId(), pending.orderId(), answer.venueOrderId(), VenueOrderIds.NUMBERED);
        }
    }

    private void refused(Command command, VenueReason reason) {
        switch (command) {
            case NEW -> reports.rejected(pending.instrumentId(), pending.orderId(), reason);
            case CANCEL -> reports.cancelRejected(pending.instrumentId(), pending.orderId(), reason);
            case AMEND -> reports.amendRejected(pending.instrumentId(), pending.orderId(), reason);
            default -> {
                if (reason != VenueReason.UNKNOWN_ORDER) { // there was none to cancel
                    doubt(Doubt.VENUE_ERROR);
                }
            }
        }
    }

    private void doubt(Doubt why) {
        reports.unanswered(pending.instrumentId(), pending.orderId(), pending.command(), why);
    }

    private void giveUp(Doubt why, long time) {
        rates.limiter().onLost(rates.of(pending.command()));
        reports.at(time, 0);
        doubt(why);
    }

    /** Why a command must not leave now; null if it may: then its weight is taken. */
    private VenueReason admit(Command command, long time) {
        if (session.state() != SessionState.OPEN || pending.isFull()) {
            return VenueReason.NOT_SENT;
        }
        boolean admitted = rates.limiter().take(rates.of(command), isUrgent(command), clock.venueTime(time));
        return admitted ? null : VenueReason.RATE_LIMIT;
    }

    private VenueReason send(Command command, long orderId, int instrumentId, int length, long time) {
        if (!session.send(outgoing, 0, length, time)) {
            rates.limiter().onNotSent(rates.of(command));
            return VenueReason.NOT_SENT;
        }
        pending.add(command, orderId, instrumentId, time);
        return null;
    }

    private boolean isTaken(NewOrderDecoder order, BinanceInstrument instrument) {
        boolean trails = ApiMessages.isTrailing(order.orderType());
        return BinanceCapabilities.ALL.takes(order)
            && order.trigger() != Trigger.MARK && order.trigger() != Trigger.INDEX
            && order.expireTime() == 0
            && (order.displayQuantity() == 0 || canHide(order))
            && (!trails || order.trailingOffset() > 0 && instrument.lastPrice() > 0);
    }

    /** True of orders that stay in the book. */
    private static boolean canHide(NewOrderDecoder order) {
        return order.orderType() == OrderType.LIMIT
            && (order.timeInForce() == TimeInForce.GTC || order.timeInForce() == TimeInForce.POST_ONLY);
    }

    private long millis(long time) {
        return TimeUnit.NANOSECONDS.toMillis(clock.venueTime(time));
    }

    private static boolean isUrgent(Command command) {
        return command == Command.CANCEL || command == Command.CANCEL_ALL;
    }
}
