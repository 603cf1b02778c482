package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.limits.Keyed;
import io.orrery.simulator.limits.Window;
import io.orrery.simulator.time.VenueClock;
import java.util.HashMap;
import java.util.Map;

/** Request weights by address, order counts by account, and the ban of who does not listen. */
final class Limits {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final long WEIGHT = 6_000;
    private static final long ORDERS_10S = 100;
    private static final long ORDERS_1D = 200_000;
    private static final long RAW_REQUESTS = 61_000;
    private static final long MILLI = 1_000_000;
    /** So often a client may ask although it was told to wait. */
    private static final int PATIENCE = 20;

    private final VenueClock clock;
    private final Keyed<Window> weights = new Keyed<>(() -> new Window(MINUTE, WEIGHT));
    private final Keyed<Window> burst = new Keyed<>(() -> new Window(10 * SECOND, ORDERS_10S));
    private final Keyed<Window> daily = new Keyed<>(() -> new Window(DAY, ORDERS_1D));
    private final Map<String, Integer> warned = new HashMap<>();
    private final Map<String, Long> banned = new HashMap<>();

    Limits(VenueClock clock) {
        this.clock = clock;
    }

    void request(String client, int weight) {
        long now = clock.nanos();
        Long until = banned.get(client);
        if (until != null && now < until) {
            throw Errors.banned(until / MILLI, (until - now) / SECOND + 1);
        }
        Window window = weights.of(client);
        if (window.use(now, weight)) {
            warned.remove(client);
            return;
        }
        if (warned.merge(client, 1, Integer::sum) > PATIENCE) {
            warned.remove(client);
            banned.put(client, now + 2 * MINUTE);
        }
        throw Errors.tooManyRequests(WEIGHT, window.nanosToNext(now) / SECOND + 1);
    }

    void order(Account account, int orders) {
        if (orders == 0) {
            return;
        }
        long now = clock.nanos();
        Window window = burst.of(account.name());
        boolean inBurst = window.use(now, orders);
        boolean inDay = daily.of(account.name()).use(now, orders);
        if (!inBurst) {
            throw Errors.tooManyOrders(ORDERS_10S, "10 SECOND", window.nanosToNext(now) / SECOND + 1);
        }
        if (!inDay) {
            throw Errors.tooManyOrders(ORDERS_1D, "1 DAY", daily.of(account.name()).nanosToNext(now) / SECOND + 1);
        }
    }

    /** An order that trades is not counted any more. */
    void traded(Account account) {
        burst.of(account.name()).giveBack(clock.nanos(), 1);
        daily.of(account.name()).giveBack(clock.nanos(), 1);
    }

    long weight(String client) {
        return weights.of(client).used(clock.nanos());
    }

    long orders10s(Account account) {
        return burst.of(account.name()).used(clock.nanos());
    }

    long orders1d(Account account) {
        return daily.of(account.name()).used(clock.nanos());
    }

    /** As the exchange information has them. */
    ArrayNode toJson() {
        ArrayNode limits = Json.array();
        limits.add(limit("REQUEST_WEIGHT", "MINUTE", 1, WEIGHT));
        limits.add(limit("ORDERS", "SECOND", 10, ORDERS_10S));
        limits.add(limit("ORDERS", "DAY", 1, ORDERS_1D));
        limits.add(limit("RAW_REQUESTS", "MINUTE", 5, RAW_REQUESTS));
        return limits;
    }

    ArrayNode orderCounts(Account account) {
        ArrayNode counts = Json.array();
        counts.add(limit("ORDERS", "SECOND", 10, ORDERS_10S).put("count", orders10s(account)));
        counts.add(limit("ORDERS", "DAY", 1, ORDERS_1D).put("count", orders1d(account)));
        return counts;
    }

    ObjectNode weightCount(String client) {
        return limit("REQUEST_WEIGHT", "MINUTE", 1, WEIGHT).put("count", weight(client));
    }

    private static ObjectNode limit(String type, String interval, int number, long limit) {
        return Json.object()
            .put("rateLimitType", type).put("interval", interval).put("intervalNum", number).put("limit", limit);
    }
}
