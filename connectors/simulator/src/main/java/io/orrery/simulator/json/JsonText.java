package io.orrery.simulator.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.codecs.Decimal;
import java.math.BigDecimal;
import java.util.Map;

/** Trees as text, without a space between anything, and decimals with all their digits, never with an exponent. */
public final class JsonText {
    private static final int USUAL_LENGTH = 1_024;
    /** Of which every number is a long. */
    private static final int LONG_DIGITS = 18;
    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);

    private JsonText() {
    }

    public static String of(JsonNode tree) {
        JsonText written = new JsonText();
        written.put(tree);
        return written.text.toString();
    }

    private void put(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> putObject(node);
            case ARRAY -> putArray(node);
            case STRING -> putQuoted(node.textValue());
            case NUMBER -> putNumber(node);
            case BOOLEAN -> text.append(node.booleanValue());
            case NULL, MISSING -> text.append("null");
            default -> text.append(node);
        }
    }

    private void putObject(JsonNode object) {
        char before = '{';
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            text.append(before);
            putQuoted(member.getKey());
            text.append(':');
            put(member.getValue());
            before = ',';
        }
        text.append(before == '{' ? "{}" : "}");
    }

    private void putArray(JsonNode array) {
        text.append('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            put(array.get(i));
        }
        text.append(']');
    }

    private void putNumber(JsonNode number) {
        if (number.isInt() || number.isLong()) {
            text.append(number.longValue());
        } else if (number.isBigDecimal()) {
            putDecimal(number.decimalValue());
        } else {
            text.append(number);
        }
    }

    private void putDecimal(BigDecimal decimal) {
        if (decimal.precision() <= LONG_DIGITS && decimal.scale() >= 0 && decimal.scale() <= Decimal.MAX_SCALE) {
            Decimal.append(text, decimal.unscaledValue().longValue(), decimal.scale());
        } else {
            text.append(decimal.toPlainString());
        }
    }

    private void putQuoted(String value) {
        text.append('"');
        if (isPlain(value)) {
            text.append(value);
        } else {
            value.chars().forEach(this::putEscaped);
        }
        text.append('"');
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each < ' ' || each == '"' || each == '\\') {
                return false;
            }
        }
        return true;
    }

    private void putEscaped(int each) {
        switch (each) {
            case '"', '\\' -> text.append('\\').append((char) each);
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (each < ' ') {
                    text.append("\\u00").append(HEX.charAt(each >> 4)).append(HEX.charAt(each & 0xF));
                } else {
                    text.append((char) each);
                }
            }
        }
    }
}
