package io.orrery.simulator.deribit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.json.JsonText;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** JSON in which a decimal stays what it is. */
public final class DeribitJson {
    private static final int DECIMALS = 8;
    private static final JsonMapper MAPPER = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();

    private DeribitJson() {
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** With one decimal at least, and no zeros behind it. */
    public static JsonNode number(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return DecimalNode.valueOf(stripped.scale() < 1 ? stripped.setScale(1) : stripped);
    }

    /** What an account has or owes, to eight decimals. */
    public static JsonNode money(BigDecimal value) {
        return number(value.setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** @throws JsonProcessingException if it is no JSON at all */
    public static JsonNode parse(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    public static String write(JsonNode node) {
        return JsonText.of(node);
    }
}
