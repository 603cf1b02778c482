package io.orrery.connectors.kit.json;

import java.nio.charset.StandardCharsets;

/** Bytes of any number that usually come next: see {@link JsonCursor#takes(Phrase)}. */
public final class Phrase {
    final int length;
    final long[] words;
    /** The bytes behind the words, up to 7. */
    final long rest;
    final long restMask;

    public Phrase(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        length = bytes.length;
        words = new long[length / Long.BYTES];
        long last = 0;
        for (int i = 0; i < length; i++) {
            long placed = (bytes[i] & 0xFFL) << (i % Long.BYTES * Byte.SIZE);
            if (i < words.length * Long.BYTES) {
                words[i / Long.BYTES] |= placed;
            } else {
                last |= placed;
            }
        }
        rest = last;
        restMask = (1L << (length % Long.BYTES * Byte.SIZE)) - 1;
    }
}
