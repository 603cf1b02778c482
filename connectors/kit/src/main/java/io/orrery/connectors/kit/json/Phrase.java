package io.orrery.connectors.kit.json;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of any number that usually come next: see {@link JsonCursor#takes(Phrase)}. A record, since the JIT compiler trusts that
 * the fields of one never change: those of a constant phrase become constants themselves.
 *
 * @param first the first 8 bytes, and its mask if there are less; likewise the second
 * @param rest what comes behind them, if anything, filled up with zeros; and the mask of its last word
 */
public record Phrase(int length, long first, long firstMask, long second, long secondMask, long[] rest, long restMask) {
    private static final int SHORT = 2 * Long.BYTES;

    /** Of this text, in UTF-8. */
    public static Phrase of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int words = Math.max(2, (bytes.length + Long.BYTES - 1) / Long.BYTES);
        ByteBuffer padded = ByteBuffer.allocate(words * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).put(0, bytes);
        long[] rest = new long[words - 2];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = padded.getLong(SHORT + i * Long.BYTES);
        }
        return new Phrase(
            bytes.length, padded.getLong(0), mask(bytes.length), padded.getLong(Long.BYTES), mask(bytes.length - Long.BYTES),
            rest, mask(bytes.length - (words - 1) * Long.BYTES));
    }

    private static long mask(int bytes) {
        return bytes <= 0 ? 0 : bytes >= Long.BYTES ? -1 : (1L << (bytes << 3)) - 1;
    }

    boolean isLong() {
        return length > SHORT;
    }
}
