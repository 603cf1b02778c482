package io.orrery.connectors.kit.sign;

import java.nio.charset.StandardCharsets;
import org.agrona.MutableDirectBuffer;

/** Text in a query or a form, by RFC 3986: all but letters, digits and {@code - . _ ~} becomes a percent sign and two digits. */
public final class PercentEncoding {
    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final int GROWTH = 2;

    private PercentEncoding() {
    }

    /** Writes a text of ASCII characters encoded, and returns how many bytes it took. */
    public static int write(CharSequence text, MutableDirectBuffer to, int at) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character > 127) {
                throw new IllegalArgumentException("character " + (int) character + " is not ASCII");
            }
            to.putByte(at + i, (byte) character);
        }
        return inPlace(to, at, length);
    }

    /** Encodes what lies here; it grows to the right. Returns its new length. */
    public static int inPlace(MutableDirectBuffer buffer, int at, int length) {
        int reserved = 0;
        for (int i = 0; i < length; i++) {
            reserved += isPlain(buffer.getByte(at + i)) ? 0 : 1;
        }
        int from = at + length - 1;
        int to = from + GROWTH * reserved;
        while (from < to) {
            byte value = buffer.getByte(from--);
            if (isPlain(value)) {
                buffer.putByte(to--, value);
            } else {
                buffer.putByte(to--, DIGITS[value & 15]);
                buffer.putByte(to--, DIGITS[value >> 4 & 15]);
                buffer.putByte(to--, (byte) '%');
            }
        }
        return length + GROWTH * reserved;
    }

    private static boolean isPlain(byte value) {
        return value >= 'a' && value <= 'z' || value >= 'A' && value <= 'Z' || value >= '0' && value <= '9'
            || value == '-' || value == '.' || value == '_' || value == '~';
    }
}
