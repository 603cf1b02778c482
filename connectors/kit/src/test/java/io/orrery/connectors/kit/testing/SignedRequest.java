package io.orrery.connectors.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A request that another client made and signed with a key that is known. */
public record SignedRequest(JsonNode keys, JsonNode request) {

    /** All requests of a recording; see {@link Recordings}. */
    public static List<SignedRequest> all(String venue, String file) {
        List<String> lines = Recordings.of(venue).file(file).lines().toList();
        JsonNode keys = PlainJson.tree(lines.get(0));
        List<SignedRequest> all = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            all.add(new SignedRequest(keys, PlainJson.tree(line)));
        }
        return all;
    }

    public String key(String name) {
        return keys.path(name).asText();
    }

    public String header(String name) {
        return request.path("headers").path(name).asText();
    }

    public String method() {
        return request.path("method").asText();
    }

    private URI address() {
        return URI.create(request.path("url").asText());
    }

    public String query() {
        String query = address().getRawQuery();
        return query == null ? "" : query;
    }

    /** Path and query. */
    public String target() {
        return address().getRawPath() + (query().isEmpty() ? "" : "?" + query());
    }

    public String body() {
        return request.path("body").isNull() ? "" : request.path("body").asText();
    }

    @Override
    public String toString() {
        return request.path("call").asText();
    }
}
