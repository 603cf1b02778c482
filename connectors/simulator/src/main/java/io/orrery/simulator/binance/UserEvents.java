package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Balance;
import io.orrery.simulator.exchange.ExchangeListener;
import io.orrery.simulator.exchange.ExchangeView;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.exchange.OrderEvent;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FaultPlan;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happens to accounts, told to those of their streams that asked. Balances follow the order event that moved them. */
final class UserEvents implements ExchangeListener {
    private static final long EXPIRY_NANOS = 1_000_000_000L;

    private final ExchangeView exchange;
    private final Limits limits;
    private final FaultPlan faults;
    private final Map<UserStream, Runnable> streams = new LinkedHashMap<>();
    private final Map<Account, Set<String>> moved = new LinkedHashMap<>();
    private final Map<Order, String> cancelIds = new LinkedHashMap<>();
    private final Map<Order, String> oldIds = new LinkedHashMap<>();
    private long lastExecutionId;
    private long nextExpiryNanos;

    UserEvents(ExchangeView exchange, Limits limits, FaultPlan faults) {
        this.exchange = exchange;
        this.limits = limits;
        this.faults = faults;
        nextExpiryNanos = exchange.now() + EXPIRY_NANOS;
    }

    /** @param terminated what is to be done if the venue ends the stream */
    void add(UserStream stream, Runnable terminated) {
        streams.put(stream, terminated);
    }

    void remove(UserStream stream) {
        streams.remove(stream);
    }

    /** Ends a stream, and says so. */
    void terminate(UserStream stream) {
        Runnable terminated = streams.remove(stream);
        if (terminated != null) {
            terminated.run();
            stream.send(Json.object().put("e", "eventStreamTerminated").put("E", stream.times().of(exchange.now())));
        }
    }

    /** Lets streams run out whose time is over: with that fault only. */
    void tick() {
        if (exchange.now() < nextExpiryNanos) {
            return;
        }
        nextExpiryNanos = exchange.now() + EXPIRY_NANOS;
        for (UserStream stream : List.copyOf(streams.keySet())) {
            if (faults.strikes(Fault.S13)) {
                terminate(stream);
            }
        }
    }

    /** The id of the request that is about to take the order back. */
    void canceling(Order order, String cancelId) {
        cancelIds.put(order, cancelId);
    }

    /** The id that an order had before it was amended. */
    void renamed(Order order, String oldId) {
        oldIds.put(order, oldId);
    }

    long lastExecutionId() {
        return lastExecutionId;
    }

    @Override
    public void orderChanged(OrderEvent event) {
        flush();
        Order order = event.order();
        lastExecutionId++;
        if (event.fill() != null && order.filled() == event.fill().quantity()) {
            limits.traded(order.account());
        }
        String cancelId = event.kind() == OrderEvent.Kind.ENDED ? cancelIds.remove(order) : null;
        String oldId = event.kind() == OrderEvent.Kind.AMENDED ? oldIds.remove(order) : null;
        for (UserStream stream : List.copyOf(streams.keySet())) {
            if (stream.account() == order.account()) {
                stream.send(ExecutionReport.of(event, cancelId, oldId, lastExecutionId, stream.times()));
            }
        }
    }

    @Override
    public void balanceChanged(Account account, String asset) {
        moved.computeIfAbsent(account, a -> new LinkedHashSet<>()).add(asset);
    }

    /** Tells the balances that moved since. */
    void flush() {
        if (moved.isEmpty()) {
            return;
        }
        for (UserStream stream : List.copyOf(streams.keySet())) {
            Set<String> assets = moved.get(stream.account());
            if (assets != null) {
                stream.send(position(stream.account(), assets, stream.times()));
            }
        }
        moved.clear();
    }

    private ObjectNode position(Account account, Set<String> assets, Times times) {
        long now = times.of(exchange.now());
        ObjectNode json = Json.object().put("e", "outboundAccountPosition").put("E", now).put("u", now);
        ArrayNode balances = json.putArray("B");
        for (String asset : assets) {
            Balance balance = account.balance(asset);
            balances.addObject()
                .put("a", asset).put("f", Amounts.money(balance.free())).put("l", Amounts.money(balance.locked()));
        }
        return json;
    }
}
