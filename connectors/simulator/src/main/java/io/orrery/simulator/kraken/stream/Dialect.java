package io.orrery.simulator.kraken.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.orrery.codecs.Decimal;
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

    /** Appends a price or quantity of a book: with all its decimals, or without the zeros at its end. */
    void level(StringBuilder out, long value, int scale) {
        int decimals = decimals(value, scale);
        Decimal.append(out, value / Decimal.powerOfTen(scale - decimals), decimals);
    }

    /** Appends the digits of the same: no point, and no zeros before the first other digit. */
    void digits(StringBuilder out, long value, int scale) {
        if (value != 0) {
            out.append(value / Decimal.powerOfTen(scale - decimals(value, scale)));
        }
    }

    /** How many decimals it is told with. */
    private int decimals(long value, int scale) {
        int decimals = scale;
        if (this == EASY) {
            while (decimals > 0 && value % Decimal.powerOfTen(scale - decimals + 1) == 0) {
                decimals--;
            }
        }
        return decimals;
    }

    /** Increments and minima: the published description has them as texts, the venue sends numbers. */
    JsonNode increment(BigDecimal value) {
        return this == EXACT ? number(value) : TextNode.valueOf(Numbers.plain(value));
    }

    static JsonNode number(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return DecimalNode.valueOf(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }
}
