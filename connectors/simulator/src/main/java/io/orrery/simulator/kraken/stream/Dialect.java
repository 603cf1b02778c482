package io.orrery.simulator.kraken.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.orrery.simulator.kraken.Numbers;
import io.orrery.simulator.net.Request;
import java.math.BigDecimal;

/**
 * How frames are worded. Some clients read numbers as binary fractions and compare checksums with what is left of them, and want
 * the symbol everywhere: they are served by EASY, the default. EXACT is worded as the venue's own frames are; a stream that was
 * opened with {@code ?exact=true} speaks it.
 */
public enum Dialect {
    EASY,
    EXACT;

    static Dialect of(Request request) {
        return "true".equals(request.parameters().get("exact")) ? EXACT : EASY;
    }

    /** A price or quantity of a book: with all its decimals, or without the zeros at its end. */
    String level(BigDecimal value) {
        return this == EXACT ? value.toPlainString() : Numbers.plain(value);
    }

    /** Increments and minima: the published description has them as texts, the venue sends numbers. */
    JsonNode increment(BigDecimal value) {
        return this == EXACT ? number(value) : TextNode.valueOf(Numbers.plain(value));
    }

    static JsonNode number(BigDecimal value) {
        return DecimalNode.valueOf(new BigDecimal(Numbers.plain(value)));
    }
}
