package io.orrery.simulator.kraken.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.kraken.KrakenError;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.kraken.Numbers;
import io.orrery.simulator.net.Parameters;
import io.orrery.simulator.net.Request;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a request says, in its query, its form or its JSON. */
final class Arguments {
    private final Parameters parameters;
    private final ObjectNode json;

    private Arguments(Parameters parameters, ObjectNode json) {
        this.parameters = parameters;
        this.json = json;
    }

    static Arguments of(Request request) {
        if (request.header("content-type").startsWith("application/json")) {
            ObjectNode json = KrakenJson.parse(request.bodyText());
            return new Arguments(request.parameters(), json == null ? KrakenJson.object() : json);
        }
        return new Arguments(request.parameters().and(request.form()), KrakenJson.object());
    }

    static Arguments of(ObjectNode json) {
        return new Arguments(Parameters.NONE, json);
    }

    /** Null if it is not given. */
    String text(String name) {
        JsonNode node = json.get(name);
        return node == null || node.isNull() ? parameters.get(name) : node.asText();
    }

    String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    /** @throws KrakenError if it is not given */
    String needed(String name) {
        String text = text(name);
        if (text == null || text.isEmpty()) {
            throw KrakenError.argument(name);
        }
        return text;
    }

    boolean flag(String name) {
        return "true".equalsIgnoreCase(text(name));
    }

    /** Null if it is not given. */
    BigDecimal decimal(String name) {
        return Numbers.parse(text(name), name);
    }

    long integer(String name, long otherwise) {
        String text = text(name);
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            return new BigDecimal(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw KrakenError.argument(name);
        }
    }

    /** The elements of a JSON array; none if there is no such array. */
    List<JsonNode> list(String name) {
        List<JsonNode> elements = new ArrayList<>();
        if (json.get(name) != null) {
            json.get(name).forEach(elements::add);
        }
        return elements;
    }
}
