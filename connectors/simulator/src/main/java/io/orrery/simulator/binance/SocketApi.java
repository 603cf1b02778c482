package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.faults.FrameFaults;
import io.orrery.simulator.faults.RequestFaults;
import io.orrery.simulator.json.JsonText;
import io.orrery.simulator.net.Request;
import io.orrery.simulator.net.Stream;
import io.orrery.simulator.net.StreamListener;
import io.orrery.simulator.time.VenueClock;
import java.util.LinkedHashMap;
import java.util.Map;

/** The WebSocket API: what the REST API can do, by messages, and the user data stream. */
final class SocketApi {
    final Exchange exchange;
    final Gate gate;
    final Limits limits;
    final UserEvents events;
    final VenueClock clock;
    final FaultPlan faults;
    final RequestFaults requests;
    final Pulse pulse;
    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();

    SocketApi(
        Exchange exchange, Gate gate, Limits limits, UserEvents events, VenueClock clock, FaultPlan faults,
        RequestFaults requests, Pulse pulse, Iterable<Endpoint> offered) {
        this.exchange = exchange;
        this.gate = gate;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
        this.faults = faults;
        this.requests = requests;
        this.pulse = pulse;
        for (Endpoint endpoint : offered) {
            if (endpoint.method() != null) {
                endpoints.put(endpoint.method(), endpoint);
            }
        }
    }

    StreamListener open(Stream stream, Request request) {
        Times times;
        try {
            times = Times.named(request.parameters().get("timeUnit"));
        } catch (Rejection rejection) {
            stream.send(JsonText.of(answer(NullNode.getInstance(), rejection)));
            times = Times.MILLISECOND;
        }
        boolean counts = !"false".equals(request.parameters().get("returnRateLimits"));
        FrameFaults frames = new FrameFaults(faults, stream, s -> s.send(shutdown()));
        return new SocketSession(this, stream, frames, times, request.client(), counts);
    }

    /** Null if there is no such method. */
    Endpoint endpoint(String method) {
        return endpoints.get(method);
    }

    static ObjectNode answer(JsonNode id, JsonNode result) {
        ObjectNode json = Json.object();
        json.set("id", id);
        json.put("status", 200).set("result", result);
        return json;
    }

    ObjectNode answer(JsonNode id, Rejection rejection) {
        ObjectNode json = Json.object();
        json.set("id", id);
        ObjectNode error = rejection.toJson();
        if (rejection.retryAfterSeconds() > 0) {
            long now = clock.shownMillis();
            error.putObject("data").put("serverTime", now).put("retryAfter", now + rejection.retryAfterSeconds() * 1_000);
        }
        json.put("status", rejection.status()).set("error", error);
        return json;
    }

    private String shutdown() {
        ObjectNode json = Json.object();
        json.putObject("event").put("e", "serverShutdown").put("E", clock.shownMillis());
        return JsonText.of(json);
    }
}
