package io.orrery.simulator.net;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer to one request.
 *
 * @param delayNanos how long it is held back
 * @param lost true if the connection closes instead
 */
public record Reply(int status, String contentType, byte[] body, Map<String, String> headers, long delayNanos, boolean lost) {
    private static final String JSON = "application/json;charset=UTF-8";

    public static Reply json(int status, String body) {
        return of(status, JSON, body);
    }

    public static Reply html(int status, String body) {
        return of(status, "text/html", body);
    }

    public static Reply of(int status, String contentType, String body) {
        return new Reply(status, contentType, body.getBytes(StandardCharsets.UTF_8), Map.of(), 0, false);
    }

    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Reply withHeader(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, String.valueOf(value));
        return new Reply(status, contentType, body, more, delayNanos, lost);
    }

    public Reply withBody(String text) {
        return new Reply(status, contentType, text.getBytes(StandardCharsets.UTF_8), headers, delayNanos, lost);
    }

    public Reply after(long nanos) {
        return new Reply(status, contentType, body, headers, nanos, lost);
    }

    /** Whatever was done, nobody is told. */
    public Reply asLost() {
        return new Reply(status, contentType, body, headers, delayNanos, true);
    }
}
