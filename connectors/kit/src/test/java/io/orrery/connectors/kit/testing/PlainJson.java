package io.orrery.connectors.kit.testing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.function.Function;

/** Payloads read in plain words: Jackson's tree and BigDecimal. Nothing here is shared with the decoders. */
public final class PlainJson {
    /** How the reading of a payload begins that can't be read, or must not be. */
    public static final String REFUSED = "refused: ";
    /** The payload says two things at once, or holds a number that only the decoder can skip: its reading is right. */
    public static final String UNDECIDED = "undecided";

    private static final JsonMapper MAPPER = JsonMapper.builder()
        .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS, JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
        .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS, JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private PlainJson() {
    }

    /** The payload can't be read, or must not be. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    /** Reads a tree whose numbers keep all that was written of them. */
    public static JsonNode parse(String payload) throws JsonProcessingException {
        return MAPPER.readTree(payload);
    }

    /** Reads what must be JSON. */
    public static JsonNode tree(String payload) {
        try {
            return parse(payload);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(payload, malformed);
        }
    }

    /** What a reader makes of a payload, or that it is refused, or undecided. */
    public static String outcome(String payload, Function<JsonNode, String> reader) {
        try {
            return reader.apply(parse(payload));
        } catch (NumberFormatException beyondBigDecimal) {
            return UNDECIDED;
        } catch (JsonProcessingException malformed) {
            return REFUSED + malformed.getOriginalMessage();
        } catch (Refused refused) {
            return REFUSED + refused.getMessage();
        }
    }

    /** True if an object in it has a key twice: which of them counts is the reader's matter. */
    public static boolean saysTwice(String payload) {
        try {
            MAPPER.reader().with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).readTree(payload);
            return false;
        } catch (JsonProcessingException duplicate) {
            return true;
        }
    }

    /** Refuses the payload. */
    public static <T> T fail(String why) {
        throw new Refused(why);
    }

    /** What a key of an object holds, which must be there. */
    public static JsonNode field(JsonNode tree, String key) {
        return tree.has(key) ? tree.get(key) : fail(key);
    }

    public static String text(JsonNode tree, String key) {
        return field(tree, key).isTextual() ? tree.get(key).asText() : fail(key);
    }

    /** A number at a scale, quoted or bare, exact, from least on. */
    public static long number(JsonNode value, int scale, long least) {
        if (!value.isTextual() && !value.isNumber()) {
            fail("no number");
        }
        try {
            BigDecimal decimal = new BigDecimal(value.asText());
            if (decimal.signum() != 0 && (decimal.precision() - decimal.scale() > 20 || decimal.scale() > 1_000)) {
                fail("size");
            }
            BigDecimal scaled = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.movePointRight(scale).setScale(0);
            return scaled.compareTo(LARGEST) <= 0 && scaled.longValueExact() >= least ? scaled.longValueExact() : fail("range");
        } catch (ArithmeticException | NumberFormatException inexact) {
            throw new Refused(inexact.toString());
        }
    }
}
