package io.orrery.simulator.deribit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.net.Parameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a request asks with: the query of a GET, or the object {@code params} of a JSON-RPC request. */
public final class Arguments {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{0,18})?([eE][+-]?\\d{1,2})?");
    private static final String REQUIRED = "parameter is required";

    private final JsonNode values;

    private Arguments(JsonNode values) {
        this.values = values;
    }

    public static Arguments of(Parameters query) {
        ObjectNode values = DeribitJson.object();
        query.names().forEach(name -> values.put(name, query.get(name)));
        return new Arguments(values);
    }

    /** @throws DeribitError if they have no names */
    public static Arguments of(JsonNode params) {
        if (params == null || params.isNull()) {
            return new Arguments(DeribitJson.object());
        }
        if (!params.isObject()) {
            throw DeribitError.of(ErrorCode.INVALID_PARAMS, "params must be an object");
        }
        return new Arguments(params);
    }

    public boolean has(String name) {
        return values.hasNonNull(name);
    }

    /** Null if it is not given. */
    public String text(String name) {
        JsonNode value = values.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }

    public String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    public String needed(String name) {
        String text = text(name);
        if (text == null || text.isEmpty()) {
            throw DeribitError.parameter(name, REQUIRED);
        }
        return text;
    }

    /** One of the allowed words, or null if none is given. */
    public String among(String name, List<String> allowed) {
        String text = text(name);
        if (text != null && !allowed.contains(text)) {
            throw DeribitError.parameter(name, "value must be one of the allowed");
        }
        return text;
    }

    public boolean flag(String name) {
        String text = text(name, "false");
        if (!text.equals("true") && !text.equals("false")) {
            throw DeribitError.parameter(name, "value must be a boolean");
        }
        return text.equals("true");
    }

    /** Null if it is not given. */
    public BigDecimal decimal(String name) {
        String text = text(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw DeribitError.parameter(name, "value must be a number");
        }
        return new BigDecimal(text);
    }

    public long integer(String name, long otherwise) {
        BigDecimal value = decimal(name);
        try {
            return value == null ? otherwise : value.longValueExact();
        } catch (ArithmeticException e) {
            throw DeribitError.parameter(name, "value must be an integer");
        }
    }

    public long neededInteger(String name) {
        needed(name);
        return integer(name, 0);
    }

    /** @param most more is cut */
    public int count(String name, int otherwise, int most) {
        long count = integer(name, otherwise);
        if (count < 1) {
            throw DeribitError.parameter(name, "value is too small");
        }
        return (int) Math.min(count, most);
    }

    public List<String> list(String name) {
        JsonNode list = values.get(name);
        if (list == null || !list.isArray()) {
            throw DeribitError.parameter(name, "value must be a list");
        }
        List<String> elements = new ArrayList<>();
        list.forEach(element -> elements.add(element.asText()));
        return elements;
    }
}
