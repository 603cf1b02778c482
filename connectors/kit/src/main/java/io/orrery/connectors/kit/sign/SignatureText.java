package io.orrery.connectors.kit.sign;

import java.nio.charset.StandardCharsets;
import org.agrona.MutableDirectBuffer;

/** How the bytes of a signature become text. None of them allocates. */
public enum SignatureText {
    /** Lower-case digits, two a byte. */
    HEX {
        @Override
        int write(byte[] bytes, int length, MutableDirectBuffer to, int at) {
            for (int i = 0; i < length; i++) {
                to.putByte(at + 2 * i, DIGITS[bytes[i] >> 4 & 15]);
                to.putByte(at + 2 * i + 1, DIGITS[bytes[i] & 15]);
            }
            return 2 * length;
        }
    },

    /** RFC 4648, padded. */
    BASE64 {
        @Override
        int write(byte[] bytes, int length, MutableDirectBuffer to, int at) {
            int place = at;
            for (int i = 0; i < length; i += 3) {
                int left = length - i;
                int bits = (bytes[i] & 255) << 16
                    | (left > 1 ? (bytes[i + 1] & 255) << 8 : 0)
                    | (left > 2 ? bytes[i + 2] & 255 : 0);
                to.putByte(place++, SIXTY_FOUR[bits >> 18]);
                to.putByte(place++, SIXTY_FOUR[bits >> 12 & 63]);
                to.putByte(place++, left > 1 ? SIXTY_FOUR[bits >> 6 & 63] : (byte) '=');
                to.putByte(place++, left > 2 ? SIXTY_FOUR[bits & 63] : (byte) '=');
            }
            return place - at;
        }
    },

    /** The same for a query or a form: the three characters that mean something there are percent-encoded. */
    BASE64_IN_QUERY {
        @Override
        int write(byte[] bytes, int length, MutableDirectBuffer to, int at) {
            int plain = BASE64.write(bytes, length, to, at);
            return PercentEncoding.inPlace(to, at, plain);
        }
    };

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SIXTY_FOUR =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".getBytes(StandardCharsets.US_ASCII);

    /** Writes the first bytes as text and returns the length of it. */
    abstract int write(byte[] bytes, int length, MutableDirectBuffer to, int at);
}
