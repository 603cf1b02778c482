package io.orrery.simulator.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A published description of an API, OpenAPI or AsyncAPI, and whether an answer is as it says. */
public final class Specification {
    private final JsonNode root;

    private Specification(JsonNode root) {
        this.root = root;
    }

    /** @param file YAML or JSON, packed */
    public static Specification read(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            ObjectMapper mapper = file.toString().contains(".json") ? new ObjectMapper() : new ObjectMapper(new YAMLFactory());
            return new Specification(mapper.readTree(in));
        }
    }

    /** The paths of all calls. */
    public List<String> paths() {
        List<String> paths = new ArrayList<>();
        root.path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    /** What is wrong with the answer to a REST call, nothing if all is right. */
    public List<String> answer(String path, String method, JsonNode answer) {
        JsonNode schema = response(path, method).path("schema");
        return schema.isMissingNode() ? List.of(method + " " + path + " is not described") : findings(schema, answer);
    }

    /** What is wrong, by its own types, with the answers that the description gives as examples. */
    public List<String> findingsInExamples(String path, String method) {
        JsonNode response = response(path, method);
        List<String> findings = new ArrayList<>();
        response.path("examples").forEach(example -> findings.addAll(findings(response.path("schema"), example.path("value"))));
        return findings;
    }

    private JsonNode response(String path, String method) {
        return target(root.path("paths").path(path).path(method).path("responses").path("200"))
            .path("content").path("application/json");
    }

    /** What is wrong with a value that claims to be of a schema, nothing if all is right. */
    public List<String> schema(String name, JsonNode value) {
        JsonNode schema = root.at("/components/schemas/" + name);
        return schema.isMissingNode() ? List.of(name + " is not described") : findings(schema, value);
    }

    private List<String> findings(JsonNode schema, JsonNode value) {
        List<String> findings = new ArrayList<>();
        check(schema, value, "", findings);
        return findings;
    }

    private void check(JsonNode given, JsonNode value, String at, List<String> findings) {
        JsonNode schema = target(given);
        if (schema.isMissingNode()) {
            findings.add(at + ": " + given + " leads nowhere");
            return;
        }
        schema.path("allOf").forEach(part -> check(part, value, at, findings));
        alternatives(schema, value, at, findings);
        if (value.isNull()) {
            if (schema.has("type") && !schema.path("nullable").asBoolean()) {
                findings.add(at + ": null");
            }
            return;
        }
        if (schema.has("type") && !isOf(schema.get("type").asText(), value)) {
            findings.add(at + ": " + value + " is no " + schema.get("type").asText());
            return;
        }
        if (schema.has("enum") && !contains(schema.get("enum"), value)) {
            findings.add(at + ": " + value + " is not among " + schema.get("enum"));
        }
        members(schema, value, at, findings);
    }

    /** What a reference leads to, or the same. */
    private JsonNode target(JsonNode given) {
        return given.has("$ref") ? root.at(given.get("$ref").asText().substring(1)) : given;
    }

    private void alternatives(JsonNode schema, JsonNode value, String at, List<String> findings) {
        for (String name : List.of("oneOf", "anyOf")) {
            boolean fits = !schema.has(name);
            for (JsonNode alternative : schema.path(name)) {
                List<String> ignored = new ArrayList<>();
                check(alternative, value, at, ignored);
                fits |= ignored.isEmpty();
            }
            if (!fits) {
                findings.add(at + ": fits none of " + name);
            }
        }
    }

    private void members(JsonNode schema, JsonNode value, String at, List<String> findings) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                findings.add(at + "/" + name.asText() + ": missing");
            }
        });
        for (int i = 0; i < value.size() && value.isArray() && schema.has("items"); i++) {
            check(schema.get("items"), value.get(i), at + "/" + i, findings);
        }
        value.properties().forEach(member -> {
            JsonNode described = schema.path("properties").path(member.getKey());
            if (!described.isMissingNode()) {
                check(described, member.getValue(), at + "/" + member.getKey(), findings);
            } else if (schema.path("additionalProperties").isObject()) {
                check(schema.get("additionalProperties"), member.getValue(), at + "/" + member.getKey(), findings);
            }
        });
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> true;
        };
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode each : values) {
            if (each.asText().equals(value.asText())) {
                return true;
            }
        }
        return false;
    }
}
