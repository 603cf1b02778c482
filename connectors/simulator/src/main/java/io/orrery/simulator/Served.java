package io.orrery.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.venue.Access;
import java.nio.file.Path;

/**
 * Where a venue is served, and how to get in.
 *
 * @param certificate PEM of who serves the TLS port
 */
public record Served(String venue, int port, int tlsPort, Access access, Path certificate) {
    private static final String HOST = "127.0.0.1:";
    private static final String CONTROL = "/simulator/faults";
    private static final String MARKET = "/simulator/market";
    private static final String TRUTH = "/simulator/truth";

    static String controlPath() {
        return CONTROL;
    }

    static String marketPath() {
        return MARKET;
    }

    static String truthPath() {
        return TRUTH;
    }

    public ObjectNode toJson() {
        ObjectNode json = urls(JsonNodeFactory.instance.objectNode(), "http://", "ws://", port);
        json.put("apiKey", access.apiKey()).put("secret", access.secret());
        access.symbols().forEach(json.putArray("symbols")::add);
        urls(json.putObject("tls"), "https://", "wss://", tlsPort).put("certificate", certificate.toString());
        access.more().forEach(json::put);
        String host = "http://" + HOST + port;
        return json.put("control", host + CONTROL).put("market", host + MARKET).put("truth", host + TRUTH);
    }

    private ObjectNode urls(ObjectNode json, String http, String ws, int atPort) {
        return json
            .put("rest", http + HOST + atPort + access.rest())
            .put("stream", ws + HOST + atPort + access.stream())
            .put("privateStream", ws + HOST + atPort + access.privateStream())
            .put("orders", ws + HOST + atPort + access.orders());
    }
}
