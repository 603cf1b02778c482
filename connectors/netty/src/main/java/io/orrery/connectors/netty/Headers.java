package io.orrery.connectors.netty;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.HeaderView;
import java.util.List;
import java.util.Map;

/** The headers of an answer, as whoever asked sees them. */
final class Headers implements HeaderView {
    private static final String AGENT = "orrery";

    private final List<Map.Entry<String, String>> entries;

    Headers(HttpHeaders headers) {
        entries = headers.entries();
    }

    /** Sets those of a request, which begin with its host. */
    static void set(HttpHeaders headers, Endpoint endpoint, List<String> namesAndValues) {
        headers.set(HttpHeaderNames.HOST, endpoint.authority());
        headers.set(HttpHeaderNames.USER_AGENT, AGENT);
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            headers.set(namesAndValues.get(i), namesAndValues.get(i + 1));
        }
    }

    @Override
    public int count() {
        return entries.size();
    }

    @Override
    public String name(int index) {
        return entries.get(index).getKey();
    }

    @Override
    public String value(int index) {
        return entries.get(index).getValue();
    }
}
