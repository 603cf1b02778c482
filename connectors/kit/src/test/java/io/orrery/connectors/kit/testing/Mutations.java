package io.orrery.connectors.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Payloads as no venue should send them, each from a good one and a seed. */
public final class Mutations {
    private static final String CHARACTERS = "\"\"\\{}[],,::0123456789.-+eE tfnTZ\u0000\u001f\u00e9\u00ffabsupqmUu";
    private static final List<String> VALUES = List.of(
        "null", "true", "\"\"", "{}", "[]", "[[]]", "-0", "\"-0.0\"", "-1", "\"-1.5\"", "0", "1e5", "\"1.5E3\"", "\"1e-8\"",
        "1e-9",
        "\"12345678901234567890.12345678\"", "123456789012345678901234567890", "9223372036854775807", "9223372036854775808",
        "\"92233720368.54775807\"", "\"92233720368.54775808\"", "\"0.000000001\"", "\"0.100000000000\"", "\"12345678.5\"", "NaN",
        "\"Infinity\"", "0x10", "007", "\"1_000\"", "\"1,5\"", "{\"a\":[{\"b\":[1,{\"c\":null}]}]}",
        "[".repeat(70), "\"\\u0031\"");
    private static final List<String> OTHER_KEYS = List.of("x", "longerThanEight", "", "\\u0065");

    private final Random random;
    private final List<String> keys = new ArrayList<>(OTHER_KEYS);

    /** @param keys that the venue uses */
    public Mutations(long seed, List<String> keys) {
        random = new Random(seed);
        this.keys.addAll(keys);
    }

    /** One or two things are wrong with it. */
    public String of(String payload) {
        String damaged = once(payload);
        return random.nextInt(4) == 0 && damaged.indexOf('{') >= 0 ? once(damaged) : damaged;
    }

    private String once(String payload) {
        return switch (random.nextInt(9)) {
            case 0 -> payload.substring(0, random.nextInt(payload.length()));
            case 1 -> replaced(payload, 1, "" + character());
            case 2 -> replaced(payload, 0, "" + character());
            case 3 -> replaced(payload, 1 + random.nextInt(4), "");
            case 4, 5 -> value(payload);
            case 6 -> shuffled(payload);
            case 7 -> replaced(payload, 1, "" + (char) ('0' ^ 1 << random.nextInt(8)));
            default -> key(payload);
        };
    }

    private char character() {
        return CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    }

    private String replaced(String payload, int length, String with) {
        int at = random.nextInt(payload.length());
        return payload.substring(0, at) + with + payload.substring(Math.min(payload.length(), at + length));
    }

    /** Another value behind a colon, or as an element. */
    private String value(String payload) {
        int at = random.nextInt(payload.length());
        while (at < payload.length() && ":,[".indexOf(payload.charAt(at)) < 0) {
            at++;
        }
        int end = at + 1;
        while (end < payload.length() && ",]}".indexOf(payload.charAt(end)) < 0) {
            end++;
        }
        return payload.substring(0, Math.min(at + 1, payload.length())) + VALUES.get(random.nextInt(VALUES.size()))
            + payload.substring(Math.min(end, payload.length()));
    }

    /** One more key, which may be there already. */
    private String key(String payload) {
        int at = payload.indexOf('{', random.nextInt(payload.length()));
        String more = "\"" + keys.get(random.nextInt(keys.size())) + "\":" + VALUES.get(random.nextInt(VALUES.size())) + ",";
        return payload.substring(0, at + 1) + more + payload.substring(at + 1);
    }

    private String shuffled(String payload) {
        try {
            return shuffled(PlainJson.parse(payload)).toString();
        } catch (JsonProcessingException | NumberFormatException damaged) {
            return payload;
        }
    }

    private JsonNode shuffled(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode result = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> result.add(shuffled(element)));
            return result;
        }
        if (!(node instanceof ObjectNode)) {
            return node;
        }
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(node.properties());
        Collections.shuffle(fields, random);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> result.set(field.getKey(), shuffled(field.getValue())));
        return result;
    }
}
