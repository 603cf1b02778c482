package io.orrery.codecs;

import java.util.regex.Pattern;

/** Judges JSON by reducing it: values to V, members to M, until one value is left. */
final class JsonText {
    private static final Pattern STRING = Pattern.compile("\"(?:[ !#-\\[\\]-~]|\\\\[\"\\\\]|\\\\u[0-9a-f]{4})*\"");
    private static final Pattern SCALAR = Pattern.compile("-?(?:0|[1-9][0-9]*)|null");
    private static final Pattern COMPOUND = Pattern.compile("\\{(?:S:[VS](?:,S:[VS])*)?}|\\[(?:[VS](?:,[VS])*)?]");

    private JsonText() {
    }

    /** Returns what can't be read of the text, empty for one valid value. */
    static String remainder(String text) {
        String reduced = SCALAR.matcher(STRING.matcher(text).replaceAll("S")).replaceAll("V");
        String before;
        do {
            before = reduced;
            reduced = COMPOUND.matcher(before).replaceAll("V");
        } while (!reduced.equals(before));
        return reduced.equals("V") ? "" : reduced;
    }
}
