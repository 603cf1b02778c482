package io.orrery.simulator.kraken.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.kraken.ApiKey;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.KrakenError;
import io.orrery.simulator.limits.Bucket;
import io.orrery.simulator.net.Request;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What the owner of one key may call, if the signature is right, and how often. */
final class Methods {
    /** Twice that of the highest tier, so that a client's tests need not wait. */
    private static final double MOST = 40;
    private static final double LEAK_PER_SECOND = 1;

    private final Kraken kraken;
    private final ApiKey key;
    private final Bucket counter = new Bucket(MOST, LEAK_PER_SECOND);
    private final Map<String, Method> byName = new LinkedHashMap<>();

    Methods(Kraken kraken, ApiKey key) {
        this.kraken = kraken;
        this.key = key;
        new AccountRoutes(kraken).serve(this);
        new TradingRoutes(kraken).serve(this);
    }

    /** @param cost what it adds to the counter */
    void query(String name, int cost, Function<Arguments, JsonNode> work) {
        byName.put(name, new Method(name, false, cost, work));
    }

    void order(String name, Function<Arguments, JsonNode> work) {
        byName.put(name, new Method(name, true, 0, work));
    }

    Collection<Method> all() {
        return byName.values();
    }

    /** @throws KrakenError if it is refused */
    JsonNode call(String name, Request request) {
        Method method = byName.get(name);
        Arguments arguments = Arguments.of(request);
        key.check(
            request.header("api-key"), request.header("api-sign"), request.path(), arguments.text("nonce"), request.bodyText());
        if (kraken.faults().strikes(Fault.V07)) {
            throw new KrakenError(KrakenError.INVALID_KEY);
        }
        if (!counter.take(kraken.clock().nanos(), method.cost())) {
            throw new KrakenError(KrakenError.RATE_LIMIT);
        }
        return method.work().apply(arguments);
    }

    /** @param orders true if it places or changes orders */
    record Method(String name, boolean orders, int cost, Function<Arguments, JsonNode> work) {
    }
}
