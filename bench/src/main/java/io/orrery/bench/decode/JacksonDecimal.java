package io.orrery.bench.decode;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Exact numbers of 8 decimals, straight from a parser's characters. */
final class JacksonDecimal {
    private static final int SCALE = 8;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private JacksonDecimal() {
    }

    /** The parser's text as a number of 8 decimals. What venues never send is left out: signs, exponents, overflow. */
    static long read(JsonParser parser) throws IOException {
        char[] text = parser.getTextCharacters();
        int at = parser.getTextOffset();
        int end = at + parser.getTextLength();
        long value = 0;
        while (at < end && text[at] != '.') {
            value = value * 10 + digit(text[at++]);
        }
        int decimals = Math.max(0, end - at - 1);
        for (at++; at < end; at++) {
            value = value * 10 + digit(text[at]);
        }
        return value * POWERS[SCALE - decimals];
    }

    private static int digit(char character) throws IOException {
        if (character < '0' || character > '9') {
            throw new IOException("no digit: " + character);
        }
        return character - '0';
    }
}
