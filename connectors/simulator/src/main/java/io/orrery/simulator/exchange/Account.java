package io.orrery.simulator.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A participant: balances, positions, orders and fills. What is over is kept for as long as there is room. */
public final class Account {
    /** How many ended orders, and how many fills, are kept. */
    public static final int HISTORY = 20_000;

    private final long id;
    private final String name;
    private final Map<String, Balance> balances = new LinkedHashMap<>();
    private final Map<Listing, Position> positions = new LinkedHashMap<>();
    private final Map<Long, Order> live = new LinkedHashMap<>();
    private final Map<Long, Order> orders = new LinkedHashMap<>();
    private final Map<String, Order> byClientId = new LinkedHashMap<>();
    private final Deque<Fill> fills = new ArrayDeque<>();
    private long fillCount;
    private long deadManNanos;

    Account(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Balance balance(String asset) {
        return balances.computeIfAbsent(asset, Balance::new);
    }

    public Collection<Balance> balances() {
        return Collections.unmodifiableCollection(balances.values());
    }

    public Collection<Position> positions() {
        return Collections.unmodifiableCollection(positions.values());
    }

    /** Null if it never traded this listing. */
    public Position position(Listing listing) {
        return positions.get(listing);
    }

    /** Those that wait or rest, the oldest first; of one listing, or of all if it is null. */
    public List<Order> liveOrders(Listing listing) {
        List<Order> found = new ArrayList<>();
        for (Order order : live.values()) {
            if (listing == null || order.listing().equals(listing)) {
                found.add(order);
            }
        }
        return found;
    }

    /** The oldest first; of one listing, or of all if it is null. */
    public List<Order> orders(Listing listing) {
        List<Order> found = new ArrayList<>();
        for (Order order : orders.values()) {
            if (listing == null || order.listing().equals(listing)) {
                found.add(order);
            }
        }
        return found;
    }

    /** Null if there is none. */
    public Order order(long orderId) {
        return orders.get(orderId);
    }

    /** The latest with this client id, null if there is none. */
    public Order order(String clientId) {
        return byClientId.get(clientId);
    }

    /** The oldest first; of one listing, or of all if it is null. */
    public List<Fill> fills(Listing listing) {
        List<Fill> found = new ArrayList<>();
        for (Fill fill : fills) {
            if (listing == null || fill.listing().equals(listing)) {
                found.add(fill);
            }
        }
        return found;
    }

    /** All that there ever were. */
    public long fillCount() {
        return fillCount;
    }

    /** When all its orders are cancelled, or 0. */
    public long deadManNanos() {
        return deadManNanos;
    }

    void deadMan(long atNanos) {
        deadManNanos = atNanos;
    }

    Position positionIn(Listing listing, int moneyScale) {
        return positions.computeIfAbsent(listing, l -> new Position(l, moneyScale));
    }

    void add(Order order) {
        live.put(order.id(), order);
        orders.put(order.id(), order);
        if (order.clientId() != null) {
            byClientId.put(order.clientId(), order);
        }
        if (orders.size() > HISTORY) {
            forgetOldest();
        }
    }

    void rename(Order order, String clientId) {
        byClientId.remove(order.clientId, order);
        order.clientId = clientId;
        byClientId.put(clientId, order);
    }

    void ended(Order order) {
        live.remove(order.id());
    }

    void add(Fill fill) {
        fillCount++;
        fills.addLast(fill);
        if (fills.size() > HISTORY) {
            fills.removeFirst();
        }
    }

    private void forgetOldest() {
        for (Order order : orders.values()) {
            if (!order.state().isLive()) {
                orders.remove(order.id());
                byClientId.remove(order.clientId(), order);
                return;
            }
        }
    }
}
