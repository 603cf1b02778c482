package io.orrery.codecs;

import org.agrona.DirectBuffer;

/** Makes foreign text harmless: what a venue named must neither break a line nor steer a terminal. */
final class Escape {
    private static final String HEX = "0123456789abcdef";

    private Escape() {
    }

    /** Appends a JSON string, quotes included, in printable ASCII. */
    static void quoted(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (printable(c)) {
                out.append(c);
            } else {
                out.append("\\u");
                hex(out, c, 4);
            }
        }
        out.append('"');
    }

    /** Appends the text as it is if it reads as one word, else quoted. */
    static void word(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!printable(c) || " \"\\,[]".indexOf(c) >= 0) {
                quoted(out, text);
                return;
            }
        }
        out.append(text.isEmpty() ? "\"\"" : text);
    }

    /** Appends the lowest digits of the value. */
    static void hex(StringBuilder out, long value, int digits) {
        for (int i = digits - 1; i >= 0; i--) {
            out.append(HEX.charAt((int) (value >>> 4 * i) & 0xF));
        }
    }

    static void hex(StringBuilder out, DirectBuffer buffer, int offset, int length) {
        for (int i = 0; i < length; i++) {
            hex(out, buffer.getByte(offset + i), 2);
        }
    }

    private static boolean printable(char c) {
        return c >= ' ' && c <= '~';
    }
}
