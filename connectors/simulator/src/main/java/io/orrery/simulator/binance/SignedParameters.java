package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.net.Parameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parameters of a message, and what its signature is made over: all but itself, in the order of their names.
 */
record SignedParameters(Parameters parameters, String payload) {

    static SignedParameters of(JsonNode params) {
        Map<String, String> sorted = new TreeMap<>();
        params.properties().forEach(e -> sorted.put(e.getKey(), text(e.getValue())));
        StringBuilder encoded = new StringBuilder();
        StringBuilder payload = new StringBuilder();
        sorted.forEach((name, value) -> {
            encoded.append(encoded.length() == 0 ? "" : "&").append(name).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            if (!name.equals("signature")) {
                payload.append(payload.length() == 0 ? "" : "&").append(name).append('=').append(value);
            }
        });
        return new SignedParameters(Parameters.of(encoded.toString()), payload.toString());
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
