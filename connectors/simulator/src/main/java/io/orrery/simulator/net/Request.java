package io.orrery.simulator.net;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One HTTP request, or the one that opened a stream.
 *
 * @param path without the query
 * @param query as it was sent, because signatures are made over it; empty if there is none
 * @param headers by name in lower case
 * @param body as it was sent
 * @param client address of who asks
 */
public record Request(String method, String path, String query, Map<String, String> headers, byte[] body, String client) {

    /** The header, or an empty text. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** What stands in the query. */
    public Parameters parameters() {
        return Parameters.of(query);
    }

    /** What stands in a form that was sent. */
    public Parameters form() {
        return Parameters.of(bodyText());
    }
}
