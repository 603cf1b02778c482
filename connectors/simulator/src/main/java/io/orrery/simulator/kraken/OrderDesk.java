package io.orrery.simulator.kraken;

import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Amendment;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.exchange.OrderTicket;
import io.orrery.simulator.exchange.Outcome;
import io.orrery.simulator.exchange.Refusal;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FaultPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Orders of one account: the same, whether they come by REST or by WebSocket. What is refused is a {@link KrakenError}. */
public final class OrderDesk {
    private static final Pattern CLIENT_ID = Pattern.compile(
        "[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[0-9a-fA-F]{32}|[\\x21-\\x7e]{1,18}");
    private static final long SECOND = 1_000_000_000L;
    private static final long LONGEST_TIMER_SECONDS = 86_400;
    private static final long FRESH_NANOS = 2 * SECOND;

    private final Catalogue catalogue;
    private final Exchange exchange;
    private final Account account;
    private final FaultPlan faults;
    private final Tickets tickets;
    private final OrderLimits limits = new OrderLimits();
    private long lastAmendment;

    OrderDesk(Catalogue catalogue, Exchange exchange, Account account, FaultPlan faults) {
        this.catalogue = catalogue;
        this.exchange = exchange;
        this.account = account;
        this.faults = faults;
        tickets = new Tickets(exchange);
    }

    /** Null if it was only to be checked. */
    public Order place(OrderForm form) {
        checkClientId(form.clientId);
        if (form.deadlineNanos != null && form.deadlineNanos <= exchange.now()) {
            throw new KrakenError("EService:Deadline elapsed");
        }
        OrderTicket ticket = tickets.of(form);
        if (form.validate) {
            Refusal refusal = exchange.check(account, ticket);
            if (refusal != null) {
                throw Refusals.of(refusal);
            }
            return null;
        }
        limits.placing(form.pair, exchange.now());
        Order order = accepted(exchange.place(account, ticket));
        if (order.state().isLive() && faults.strikes(Fault.O22)) {
            exchange.cancel(account, order);
        }
        return order;
    }

    /** By its id, its client id or its user reference; those that live. */
    public List<Order> live(String reference) {
        Order byId = account.order(Txid.parse('O', reference));
        if (byId == null) {
            byId = account.order(reference);
        }
        if (byId != null) {
            return byId.state().isLive() ? List.of(byId) : List.of();
        }
        List<Order> found = new ArrayList<>();
        for (Order order : account.liveOrders(null)) {
            if (!reference.equals("0") && reference.equals(order.label())) {
                found.add(order);
            }
        }
        return found;
    }

    /** By its id or its client id, whether it lives or not; null if there is none. */
    public Order find(String reference) {
        Order order = account.order(Txid.parse('O', reference));
        if (order == null) {
            order = account.order(reference);
        }
        return order == null || overlooked(order) ? null : order;
    }

    /** @return how many were cancelled */
    public int cancel(String reference) {
        List<Order> orders = needed(reference);
        orders.forEach(this::cancel);
        return orders.size();
    }

    public int cancelAll() {
        return exchange.cancelAll(account, null).size();
    }

    /**
     * Cancels all when the time is over.
     *
     * @param seconds 0 takes it back
     * @return when, or 0
     */
    public long cancelAllAfter(long seconds) {
        if (seconds < 0 || seconds > LONGEST_TIMER_SECONDS) {
            throw KrakenError.argument("timeout");
        }
        long at = seconds == 0 ? 0 : exchange.now() + seconds * SECOND;
        exchange.deadMan(account, at);
        return at;
    }

    /**
     * Changes an order in its place.
     *
     * @param quantity of the whole order; null leaves it, as with the prices
     * @return id of the amendment
     */
    public String amend(String reference, BigDecimal quantity, BigDecimal limit, BigDecimal trigger) {
        List<Order> orders = needed(reference);
        Order order = orders.get(0);
        Pair pair = catalogue.pair(order.listing());
        limits.amending(pair, order, exchange.now());
        accepted(exchange.amend(account, order, amendment(pair, quantity, limit, trigger)));
        return Txid.of('A', ++lastAmendment);
    }

    /** Puts a new order in the place of one that lives. What the form lacks is taken from the old one. */
    public Order edit(String reference, OrderForm form) {
        List<Order> orders = needed(reference);
        Order old = orders.get(0);
        form.type = OrderTypes.name(old);
        form.buys = Sides.buys(old.side());
        form.quantity = form.quantity == null ? old.listing().quantity(old.leaves()) : form.quantity;
        form.limit = form.limit == null && old.type().limited() ? old.listing().price(old.price()) : form.limit;
        form.trigger = form.trigger == null && old.type().waits() ? old.listing().price(old.triggerPrice()) : form.trigger;
        limits.editing(form.pair, old, exchange.now());
        OrderTicket ticket = tickets.of(form);
        accepted(exchange.cancel(account, old));
        return accepted(exchange.place(account, ticket));
    }

    private List<Order> needed(String reference) {
        List<Order> orders = reference == null ? List.of() : live(reference);
        if (orders.isEmpty() || overlooked(orders.get(0))) {
            throw new KrakenError(KrakenError.UNKNOWN_ORDER);
        }
        return orders;
    }

    /** True if an order was just placed, and that fault strikes. */
    private boolean overlooked(Order order) {
        return exchange.now() - order.placedNanos() < FRESH_NANOS && faults.strikes(Fault.O05);
    }

    private void cancel(Order order) {
        limits.cancelled(catalogue.pair(order.listing()), order, exchange.now());
        accepted(exchange.cancel(account, order));
    }

    private static Amendment amendment(Pair pair, BigDecimal quantity, BigDecimal limit, BigDecimal trigger) {
        return new Amendment(
            limit == null ? 0 : Tickets.price(pair, limit, "limit_price"),
            quantity == null ? 0 : Tickets.quantity(pair, quantity),
            trigger == null ? 0 : Tickets.price(pair, trigger, "trigger_price"));
    }

    private static void checkClientId(String id) {
        if (id != null && !CLIENT_ID.matcher(id).matches()) {
            throw KrakenError.argument("cl_ord_id");
        }
    }

    private static Order accepted(Outcome outcome) {
        if (!outcome.isAccepted()) {
            throw Refusals.of(outcome.refusal());
        }
        return outcome.order();
    }
}
