package io.orrery.simulator.faults;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Payloads made worse. Each takes one JSON text and gives another; where the fault does not fit, the same. */
final class Spoiled {
    /** A number with a fraction, quoted or not, after a colon, a comma or a bracket. */
    private static final Pattern NUMBER = Pattern.compile("(?<=[:,\\[])(\"?)(-?\\d+\\.\\d+)\\1(?=[,\\]}])");
    private static final int DEPTH = 1000;

    private Spoiled() {
    }

    static String withUnknownField(String json) {
        return json.startsWith("{") && json.length() > 2 ? "{\"unknown_field\":{\"a\":[1,null]}," + json.substring(1) : json;
    }

    static String withNull(String json) {
        return NUMBER.matcher(json).replaceFirst("null");
    }

    static String withWrongType(String json) {
        return NUMBER.matcher(json).replaceFirst("{\"value\":$1$2$1}");
    }

    static String withExponent(String json) {
        Matcher found = NUMBER.matcher(json);
        if (!found.find()) {
            return json;
        }
        BigDecimal value = new BigDecimal(found.group(2));
        String text = value.unscaledValue() + "E-" + value.scale();
        return found.replaceFirst("$1" + text + "$1");
    }

    static String nested(String json) {
        return NUMBER.matcher(json).replaceFirst("[".repeat(DEPTH) + "]".repeat(DEPTH));
    }
}
