package io.orrery.simulator.deribit;

import io.orrery.codecs.sbe.Side;
import io.orrery.matching.SelfTrade;
import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Amendment;
import io.orrery.simulator.exchange.EndReason;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.ExchangeListener;
import io.orrery.simulator.exchange.Fill;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.exchange.OrderEvent;
import io.orrery.simulator.exchange.OrderTicket;
import io.orrery.simulator.exchange.Outcome;
import io.orrery.simulator.exchange.Refusal;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FaultPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders of one account, however they come. What is refused is a {@link DeribitError}. */
public final class OrderDesk implements ExchangeListener {
    private static final long FRESH_NANOS = 2_000_000_000L;
    private static final OrderNote NONE = new OrderNote(null, false);

    private final Catalogue catalogue;
    private final Exchange exchange;
    private final Account account;
    private final FaultPlan faults;
    private final Tickets tickets;
    private final List<Fill> fills = new ArrayList<>();
    private final Map<Long, OrderNote> notes = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, OrderNote> eldest) {
            return size() > 2 * Account.HISTORY;
        }
    };
    private OrderNote arriving = NONE;
    private SelfTrade selfTrade = SelfTrade.CANCEL_MAKER;

    OrderDesk(Catalogue catalogue, Exchange exchange, Account account, MarketView market, FaultPlan faults) {
        this.catalogue = catalogue;
        this.exchange = exchange;
        this.account = account;
        this.faults = faults;
        tickets = new Tickets(exchange, market);
        exchange.listen(this);
    }

    @Override
    public void orderChanged(OrderEvent event) {
        if (event.order().account() != account) {
            return;
        }
        if (event.kind() == OrderEvent.Kind.PLACED) {
            notes.put(event.order().id(), arriving);
        } else if (event.fill() != null) {
            fills.add(event.fill());
        }
    }

    public Placed place(OrderForm form) {
        if (form.validUntilMillis() != 0 && form.validUntilMillis() * 1_000_000 <= exchange.now()) {
            throw DeribitError.of(ErrorCode.TIMED_OUT);
        }
        OrderTicket ticket = tickets.of(form, selfTrade);
        fills.clear();
        arriving = new OrderNote(form.type().equals("market_limit") ? form.type() : null, form.rejectPostOnly());
        Order order = accepted(exchange.place(account, ticket), form.side() == Side.BUY ^ form.type().startsWith("take"));
        if (order.endReason() == EndReason.SELF_TRADE && order.filled() == 0) {
            throw DeribitError.of(ErrorCode.ORDER_OVERLAP);
        }
        if (order.state().isLive() && faults.strikes(Fault.O22)) {
            note(order).canceledByVenue = true;
            exchange.cancel(account, order);
        }
        return placed(order);
    }

    /**
     * Changes an order in its place. Null leaves a value as it is.
     *
     * @param amount of the whole order
     */
    public Placed edit(Order order, BigDecimal amount, BigDecimal price, BigDecimal triggerPrice) {
        Instrument instrument = catalogue.of(order.listing());
        long limit = price == null || !order.type().limited() ? 0 : Tickets.price(instrument, price, "price");
        if (limit != 0 && order.postOnly() && !note(order).rejectPostOnly) {
            limit = tickets.beside(instrument, order.side(), limit);
        }
        long quantity = amount == null ? 0 : Tickets.amount(instrument, amount);
        long trigger = triggerPrice == null ? 0 : Tickets.price(instrument, triggerPrice, "trigger_price");
        fills.clear();
        Outcome outcome = exchange.amend(account, order, new Amendment(limit, quantity, trigger));
        if (outcome.refusal() == Refusal.NO_CHANGE && quantity >= order.filled()) {
            return placed(order);
        }
        note(accepted(outcome, order.side() == Side.BUY)).replaced = true;
        return placed(order);
    }

    public void cancel(Order order) {
        accepted(exchange.cancel(account, order), false);
    }

    /** Cancels what a connection left behind. */
    public void cancelForDisconnect(Order order) {
        if (order.state().isLive()) {
            note(order).canceledByDisconnect = true;
            exchange.cancel(account, order);
        }
    }

    /**
     * By its id, whether it lives or not.
     *
     * @throws DeribitError if there is none
     */
    public Order find(String id) {
        Order order = account.order(Ids.number(id));
        if (order == null || !Ids.of(catalogue.of(order.listing()), order).equals(id)) {
            throw DeribitError.of(ErrorCode.ORDER_NOT_FOUND);
        }
        return order;
    }

    /** As {@link #find}, unless the order is so new that the venue may not know it yet. */
    public Order look(String id) {
        Order order = find(id);
        if (exchange.now() - order.placedNanos() < FRESH_NANOS && faults.strikes(Fault.O05)) {
            throw DeribitError.of(ErrorCode.ORDER_NOT_FOUND);
        }
        return order;
    }

    /** @throws DeribitError if there is none, or it does not live any more */
    public Order live(String id) {
        Order order = find(id);
        if (!order.state().isLive()) {
            throw DeribitError.of(ErrorCode.NOT_OPEN_ORDER);
        }
        return order;
    }

    public void selfTrade(SelfTrade mode) {
        selfTrade = mode;
    }

    SelfTrade selfTrade() {
        return selfTrade;
    }

    OrderNote note(Order order) {
        return notes.getOrDefault(order.id(), NONE);
    }

    private Placed placed(Order order) {
        return new Placed(order, fills.stream().filter(fill -> fill.order() == order).toList());
    }

    private static Order accepted(Outcome outcome, boolean upwards) {
        if (!outcome.isAccepted()) {
            throw Refusals.of(outcome.refusal(), upwards);
        }
        return outcome.order();
    }

    /** An order as it is now, and what it traded at once. */
    public record Placed(Order order, List<Fill> fills) {
    }
}
