package io.orrery.connectors.kit.sign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A request that another client made and signed with a key that is known. */
record SignedRequest(JsonNode keys, JsonNode request) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** All requests of a file beneath the folder of recordings; without that folder the test is skipped. */
    static List<SignedRequest> all(String file) {
        String folder = System.getProperty("orrery.venues");
        Assumptions.assumeTrue(folder != null && Files.exists(Path.of(folder, file)), file + ": no recordings, -Dorrery.venues=DIR");
        try {
            List<String> lines = Files.readAllLines(Path.of(folder, file));
            JsonNode keys = JSON.readTree(lines.get(0));
            List<SignedRequest> all = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                all.add(new SignedRequest(keys, JSON.readTree(line)));
            }
            return all;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String key(String name) {
        return keys.path(name).asText();
    }

    String header(String name) {
        return request.path("headers").path(name).asText();
    }

    String method() {
        return request.path("method").asText();
    }

    URI address() {
        return URI.create(request.path("url").asText());
    }

    String query() {
        String query = address().getRawQuery();
        return query == null ? "" : query;
    }

    /** Path and query. */
    String target() {
        return address().getRawPath() + (query().isEmpty() ? "" : "?" + query());
    }

    String body() {
        return request.path("body").isNull() ? "" : request.path("body").asText();
    }

    @Override
    public String toString() {
        return request.path("call").asText();
    }
}
