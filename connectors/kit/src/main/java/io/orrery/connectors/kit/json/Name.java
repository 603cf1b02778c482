package io.orrery.connectors.kit.json;

import java.nio.charset.StandardCharsets;

/** A key or a value to compare with, of up to 24 bytes. Those up to 8 are one number: {@link #word}. */
public final class Name {
    private static final int MAX_LENGTH = 24;

    private final int length;
    private final long[] words = new long[MAX_LENGTH / Long.BYTES];

    public Name(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        length = bytes.length;
        if (length == 0 || length > MAX_LENGTH) {
            throw new IllegalArgumentException("name=" + text + ": must have from 1 to " + MAX_LENGTH + " bytes");
        }
        for (int i = 0; i < length; i++) {
            words[i / Long.BYTES] |= (bytes[i] & 0xFFL) << (i % Long.BYTES * Byte.SIZE);
        }
    }

    /** A short key as {@link JsonCursor#nextKey} returns it, and a short text as {@link JsonCursor#textWord} does. */
    public static long word(String text) {
        if (text.length() > Long.BYTES) {
            throw new IllegalArgumentException("name=" + text + ": does not fit a word");
        }
        return new Name(text).words[0];
    }

    public int length() {
        return length;
    }

    /** The bytes from 8 × index on, the first of them lowest, and zeros behind the end; from 0 to 2. */
    public long word(int index) {
        return words[index];
    }
}
