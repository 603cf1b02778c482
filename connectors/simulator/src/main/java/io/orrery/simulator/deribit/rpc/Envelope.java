package io.orrery.simulator.deribit.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.deribit.DeribitError;
import io.orrery.simulator.deribit.DeribitJson;
import io.orrery.simulator.time.VenueClock;

/** What is around every answer: the request's id as it came, and when it came and went. */
final class Envelope {
    private static final long MICRO = 1_000L;

    private final VenueClock clock;
    private final JsonNode id;
    private final long micros;

    /** @param id null if the request had none */
    Envelope(VenueClock clock, JsonNode id) {
        this.clock = clock;
        this.id = id;
        micros = clock.shownNanos() / MICRO;
    }

    String result(JsonNode result) {
        return write("result", result);
    }

    String error(DeribitError error) {
        return write("error", error.json());
    }

    private String write(String name, JsonNode content) {
        ObjectNode json = DeribitJson.object().put("jsonrpc", "2.0");
        if (id != null) {
            json.set("id", id);
        }
        json.set(name, content);
        long out = Math.max(micros, clock.shownNanos() / MICRO);
        return DeribitJson.write(json.put("usIn", micros).put("usOut", out).put("usDiff", out - micros).put("testnet", false));
    }
}
