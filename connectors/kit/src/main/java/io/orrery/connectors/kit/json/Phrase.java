package io.orrery.connectors.kit.json;

import java.nio.charset.StandardCharsets;

/** Bytes of any number that usually come next: see {@link JsonCursor#takes(Phrase)}. */
public final class Phrase {
    final long[] words;

    public Phrase(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        words = new long[(bytes.length + Long.BYTES - 1) / Long.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            words[i / Long.BYTES] |= (bytes[i] & 0xFFL) << (i % Long.BYTES * Byte.SIZE);
        }
    }
}
