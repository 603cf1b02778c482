package io.orrery.simulator.kraken.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.ReplyFaults;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.KrakenError;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.limits.Bucket;
import io.orrery.simulator.limits.Keyed;
import io.orrery.simulator.net.Handler;
import io.orrery.simulator.net.Reply;
import io.orrery.simulator.net.Request;
import io.orrery.simulator.net.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The front of Kraken's REST: who may come in, how often, and in what every answer is wrapped. */
public final class Front {
    private static final double PUBLIC_BURST = 100;
    private static final double PUBLIC_PER_SECOND = 20;

    private final Kraken kraken;
    private final Site site;
    private final ReplyFaults faults;
    private final Keyed<Bucket> addresses = new Keyed<>(() -> new Bucket(PUBLIC_BURST, PUBLIC_PER_SECOND));
    private final Map<String, Methods> keys = new LinkedHashMap<>();

    /** @param owners the venue as each account's owner has it */
    public Front(List<Kraken> owners, Site site) {
        this.site = site;
        kraken = owners.get(0);
        faults = new ReplyFaults(kraken.faults(), Front::trouble, kraken.requests());
        new MarketRoutes(kraken).serve(this);
        owners.forEach(owner -> owner.keys().forEach(key -> keys.put(key.key(), new Methods(owner, key))));
        keys.get(kraken.keys().get(0).key()).all().forEach(this::serve);
        site.route("POST", "/0/private/*", faults.query(request -> refused(KrakenError.UNKNOWN_METHOD)));
        site.route("GET", "/0/public/*", faults.query(request -> refused(KrakenError.UNKNOWN_METHOD)));
    }

    void open(String name, Function<Arguments, JsonNode> method) {
        Handler handler = faults.query(request -> {
            if (!addresses.of(request.client()).take(kraken.clock().nanos(), 1)) {
                return crowded();
            }
            return answer(() -> method.apply(Arguments.of(request)));
        });
        site.route("GET", "/0/public/" + name, handler);
        site.route("POST", "/0/public/" + name, handler);
    }

    private void serve(Methods.Method method) {
        Handler handler = request -> signed(method.name(), request);
        Handler order = request -> {
            Reply reply = signed(method.name(), request);
            return kraken.faults().strikes(Fault.O24) ? wrapped(KrakenJson.object()) : reply;
        };
        site.route("POST", "/0/private/" + method.name(), method.orders() ? faults.order(order) : faults.query(handler));
    }

    private Reply signed(String name, Request request) {
        return answer(() -> {
            Methods methods = keys.get(request.header("api-key"));
            if (methods == null) {
                throw new KrakenError(KrakenError.INVALID_KEY);
            }
            return methods.call(name, request);
        });
    }

    private Reply answer(Supplier<JsonNode> method) {
        try {
            kraken.exchange().advance(kraken.clock().nanos());
            return wrapped(method.get());
        } catch (KrakenError e) {
            return refused(e.getMessage());
        }
    }

    private static Reply wrapped(JsonNode result) {
        ObjectNode envelope = KrakenJson.object();
        envelope.putArray("error");
        envelope.set("result", result);
        return Reply.json(200, KrakenJson.write(envelope));
    }

    private static Reply refused(String error) {
        ObjectNode envelope = KrakenJson.object();
        envelope.putArray("error").add(error);
        return Reply.json(200, KrakenJson.write(envelope));
    }

    /** What the network before Kraken says to a crowd. */
    private static Reply crowded() {
        return Reply.html(429, "<html><body>error code: 1015</body></html>").withHeader("Retry-After", 1);
    }

    private static Reply trouble(Fault fault, long seconds) {
        return switch (fault) {
            case V01 -> refused(KrakenError.RATE_LIMIT);
            case V02 -> refused(KrakenError.LOCKOUT);
            case V06 -> Reply.html(503, "<html><body>We are under maintenance.</body></html>");
            default -> refused(KrakenError.UNAVAILABLE);
        };
    }
}
