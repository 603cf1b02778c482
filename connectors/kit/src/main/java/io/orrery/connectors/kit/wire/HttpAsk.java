package io.orrery.connectors.kit.wire;

import java.util.List;

/**
 * One request. Host and content length are added by the driver.
 *
 * @param id the asker's own
 * @param method such as GET
 * @param endpoint where, with path and query
 * @param headers name and value by turns
 * @param body empty if there is none; not to be changed any more
 * @param timeoutNanos from the call to the last byte of the answer
 * @param disclosure what of it a capture may hold
 */
public record HttpAsk(
    long id, String method, Endpoint endpoint, List<String> headers, byte[] body, long timeoutNanos, Disclosure disclosure) {
    private static final byte[] NO_BODY = {};

    public HttpAsk {
        headers = List.copyOf(headers);
        if (timeoutNanos < 1 || headers.size() % 2 != 0) {
            throw new IllegalArgumentException(
                "timeoutNanos=" + timeoutNanos + ": must be positive, and a header is a name and a value");
        }
    }

    /** A question that anybody may ask. */
    public static HttpAsk get(long id, Endpoint endpoint, long timeoutNanos) {
        return new HttpAsk(id, "GET", endpoint, List.of(), NO_BODY, timeoutNanos, Disclosure.ALL);
    }

    /** Without query, headers and body, which may hold a key or a signature. */
    @Override
    public String toString() {
        return "#" + id + " " + method + " " + endpoint;
    }
}
