package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request that is answered with an error. */
final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final transient JsonNode data;
    private final long retryAfterSeconds;

    Rejection(int status, int code, String message, JsonNode data, long retryAfterSeconds) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.data = data;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    int status() {
        return status;
    }

    /** 0 if the client is not told when to come back. */
    long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object().put("code", code).put("msg", getMessage());
        if (data != null) {
            json.set("data", data);
        }
        return json;
    }
}
