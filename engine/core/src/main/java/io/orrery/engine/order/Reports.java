package io.orrery.engine.order;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.AmendRejectedDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.CancelRejectedDecoder;
import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.CommandUnansweredDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.OrderAcceptedDecoder;
import io.orrery.codecs.sbe.OrderAmendedDecoder;
import io.orrery.codecs.sbe.OrderCanceledDecoder;
import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.OrderRejectedDecoder;
import io.orrery.codecs.sbe.OrderResolvedDecoder;
import io.orrery.codecs.sbe.OrderStatedDecoder;
import io.orrery.codecs.sbe.Resolution;
import io.orrery.codecs.sbe.TradeStatedDecoder;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * What commands and reports do to orders. Each method returns the order that it told something new of, or null: a report on an
 * order that is not open, one that says what is known already, or one that asks for an illegal step changes nothing and is
 * counted as stray. An execution is never stray: it happened, whichever order it is of.
 */
public final class Reports {
    /** After as many refused cancels only the venue's statement tells whether there is anything to cancel. */
    public static final int ENOUGH_REFUSALS = 2;

    /** Executions by which a repetition is known. */
    public static final int REMEMBERED_TRADES = 1 << 14;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final CancelOrderDecoder cancelOrder = new CancelOrderDecoder();
    private final AmendOrderDecoder amendOrder = new AmendOrderDecoder();
    private final OrderAcceptedDecoder accepted = new OrderAcceptedDecoder();
    private final OrderRejectedDecoder rejected = new OrderRejectedDecoder();
    private final OrderFilledDecoder filled = new OrderFilledDecoder();
    private final OrderCanceledDecoder canceled = new OrderCanceledDecoder();
    private final CancelRejectedDecoder cancelRejected = new CancelRejectedDecoder();
    private final OrderAmendedDecoder amended = new OrderAmendedDecoder();
    private final AmendRejectedDecoder amendRejected = new AmendRejectedDecoder();
    private final CommandUnansweredDecoder unanswered = new CommandUnansweredDecoder();
    private final OrderStatedDecoder stated = new OrderStatedDecoder();
    private final TradeStatedDecoder tradeStated = new TradeStatedDecoder();
    private final OrderResolvedDecoder resolved = new OrderResolvedDecoder();
    private final TradeKeys trades;
    private final Execution execution = new Execution();
    private final OrderTable orders;
    private boolean executed;
    private long stray;
    private long repeated;

    public Reports(OrderTable orders) {
        this(orders, REMEMBERED_TRADES);
    }

    /** @param remembered executions by which a repetition is known, a power of two */
    public Reports(OrderTable orders, int remembered) {
        this.orders = orders;
        trades = new TradeKeys(remembered);
    }

    /** Reports that fitted no open order or no legal step, or said nothing new. */
    public long stray() {
        return stray;
    }

    /** Executions that were told again. */
    public long repeated() {
        return repeated;
    }

    /** What the last event executed, or null if it told of no execution that is new. */
    public Execution execution() {
        return executed ? execution : null;
    }

    /** Forgets the last event. */
    public void settle() {
        executed = false;
    }

    public Order onCancelOrder(EventRecord event) {
        cancelOrder.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Order order = orders.get(cancelOrder.orderId());
        if (order == null) {
            return strayed();
        }
        order.facts.cancelOut();
        order.touch(event.time());
        return settled(order);
    }

    public Order onAmendOrder(EventRecord event) {
        amendOrder.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Order order = orders.get(amendOrder.orderId());
        if (order == null) {
            return strayed();
        }
        order.facts.amendOut();
        order.ask(amendOrder.price(), amendOrder.quantity());
        order.touch(event.time());
        return settled(order);
    }

    public Order onAccepted(EventRecord event) {
        accepted.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Order order = orders.get(accepted.orderId());
        if (order == null || order.facts.isKnown() && order.venueOrderId() != 0) {
            return strayed();
        }
        order.facts.known();
        order.identifiedAs(accepted.venueOrderId());
        return settled(order);
    }

    /** A venue that has the order already does not refuse it by saying so; a refusal after an acknowledgement ends it. */
    public Order onRejected(EventRecord event) {
        rejected.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Order order = orders.get(rejected.orderId());
        if (order == null) {
            return strayed();
        }
        if (rejected.reason() == VenueReason.DUPLICATE) {
            order.facts.known();
            order.facts.doubt(Facts.EXISTENCE);
            order.touch(event.time());
        } else {
            order.facts.rejected();
        }
        return settled(order);
    }

    public Order onCanceled(EventRecord event) {
        canceled.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Order order = orders.get(canceled.orderId());
        if (order == null) {
            return strayed();
        }
        crossCheck(order, canceled.leavesQuantity());
        order.facts.canceled();
        return settled(order);
    }

    /** That the venue knows no such order proves neither that it lives nor that it ended. */
    public Order onCancelRejected(EventRecord event) {
        cancelRejected.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Order order = orders.get(cancelRejected.orderId());
        if (order == null) {
            return strayed();
        }
        order.facts.cancelAnswered();
        order.cancelRefused();
        if (order.cancelRefusals() >= ENOUGH_REFUSALS) {
            order.facts.doubt(Facts.EXISTENCE);
            order.touch(event.time());
        }
        return doubted(order, cancelRejected.reason(), event.time());
    }

    /** New terms change what a statement says that was asked for before. */
    public Order onAmended(EventRecord event) {
        amended.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Order order = orders.get(amended.orderId());
        if (order == null) {
            return strayed();
        }
        order.facts.known();
        order.facts.amendAnswered();
        order.agree(amended.price(), amended.quantity());
        order.touch(event.time());
        return settled(order);
    }

    public Order onAmendRejected(EventRecord event) {
        amendRejected.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Order order = orders.get(amendRejected.orderId());
        if (order == null) {
            return strayed();
        }
        order.facts.amendAnswered();
        order.forgetAsked();
        return doubted(order, amendRejected.reason(), event.time());
    }

    private Order doubted(Order order, VenueReason reason, long time) {
        if (reason == VenueReason.UNKNOWN_ORDER || reason == VenueReason.CLOSED) {
            order.facts.doubt(Facts.EXISTENCE);
            order.touch(time);
        }
        return settled(order);
    }

    public Order onUnanswered(EventRecord event) {
        unanswered.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Order order = orders.get(unanswered.orderId());
        if (order == null) {
            return strayed();
        }
        int doubt = doubt(unanswered.command());
        if (doubt == 0 || doubt == Facts.NEW && order.facts.isKnown()) {
            return strayed();
        }
        order.facts.unanswered(doubt);
        order.touch(event.time());
        return settled(order);
    }

    private static int doubt(Command command) {
        return switch (command) {
            case NEW -> Facts.NEW;
            case CANCEL -> Facts.CANCEL;
            case AMEND -> Facts.AMEND;
            default -> 0;
        };
    }

    /** Applies an execution, once, to an order that is open, has ended, or is not known. */
    public Order onFilled(EventRecord event) {
        filled.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        execution.set(filled);
        Order order = execute(filled.orderId(), filled.venueTime(), event.time());
        if (executed && order != null && !order.state().isTerminal()) {
            crossCheck(order, filled.leavesQuantity());
        }
        return executed ? settledAfter(order) : null;
    }

    /** Applies an execution that a statement tells, if it was not told before. */
    public Order onTradeStated(EventRecord event) {
        tradeStated.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        if (tradeStated.venueTime() < trades.horizon()) {
            repeated++;
            return null;
        }
        Order known = tradeStated.orderId() != 0 ? null : orders.atVenue(tradeStated.accountId(), tradeStated.venueOrderId());
        long orderId = known == null ? tradeStated.orderId() : known.id();
        execution.set(tradeStated, orderId);
        Order order = execute(orderId, tradeStated.venueTime(), event.time());
        return executed ? settledAfter(order) : null;
    }

    /** What the venue has left of an order tells what it executed, if it is sure which terms it has. */
    private static void crossCheck(Order order, long leaves) {
        if (!order.facts.isAmendOpen() && leaves != OrderCanceledDecoder.leavesQuantityNullValue()) {
            order.facts.executed(order.quantity() - leaves);
        }
    }

    private Order execute(long orderId, long venueTime, long time) {
        executed = trades.add(execution, orderId, time);
        if (!executed) {
            repeated++;
            return null;
        }
        Order order = orders.get(orderId);
        Order late = order == null ? orders.closed(orderId) : order;
        if (late != null) {
            late.execute(execution.quantity(), venueTime);
        } else {
            stray++;
        }
        return late;
    }

    /** An order that has ended stays as it ended. */
    private Order settledAfter(Order order) {
        return order == null || order.state().isTerminal() ? order : settled(order);
    }

    /**
     * An order stands in a venue's statement.
     *
     * @param askedAt when the venue was asked: nothing that was done to the order since then is in its answer
     */
    public Order onStated(EventRecord event, long askedAt) {
        stated.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Order order = orders.find(stated.orderId(), stated.accountId(), stated.venueOrderId());
        if (order == null) {
            return null;
        }
        order.stated(stated.filled(), event.time());
        if (order.venueOrderId() == 0) {
            order.identifiedAs(stated.venueOrderId());
        }
        if (order.touchedTime() >= askedAt || order.facts.isEnded()) {
            return settled(order);
        }
        order.facts.seenOpen();
        order.cancelsAnew();
        order.agree(stated.price() == 0 ? order.price() : stated.price(), stated.quantity());
        return settled(order);
    }

    /** An order does not stand in a whole statement, though nothing was done to it since it was asked for. */
    public void onMissing(Order order, long askedAt) {
        if (order.missedTime() == 0) {
            order.facts.doubt(Facts.MISSING);
            order.settle();
            order.missed(askedAt);
        }
    }

    /** Applies what statements proved of an order that they did not hold. */
    public Order onResolved(EventRecord event) {
        resolved.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Order order = orders.get(resolved.orderId());
        if (order == null) {
            return strayed();
        }
        if (resolved.resolution() == Resolution.NEVER_THERE) {
            order.facts.rejected();
        } else {
            order.facts.canceled();
        }
        order.facts.complete();
        return settled(order);
    }

    private Order settled(Order order) {
        return order.settle() ? order : strayed();
    }

    private Order strayed() {
        stray++;
        return null;
    }

    public void save(StateWriter out) {
        out.section("reports");
        out.putLong(stray);
        out.putLong(repeated);
        trades.save(out);
    }

    public void load(StateReader in) {
        in.section("reports");
        stray = in.getLong();
        repeated = in.getLong();
        trades.load(in);
    }

    /** Goes on with what the process before this one remembered. */
    public void adopt(Reports earlier) {
        StateWriter out = new StateWriter();
        earlier.save(out);
        load(new StateReader(out.buffer(), 0, out.length()));
    }
}
