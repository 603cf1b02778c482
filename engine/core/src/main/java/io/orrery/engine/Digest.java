package io.orrery.engine;

import io.orrery.codecs.EventRecord;
import java.nio.ByteOrder;
import org.agrona.DirectBuffer;

/**
 * A rolling 64-bit digest of what the engine did: every input with its time, each followed by the outputs it caused. It does
 * not depend on sequences, batches or the session's header, so the same inputs give the same digest however they were fed.
 * It finds accidents; forgery is what the journal's chain of SHA-256 finds.
 */
final class Digest {
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

    private long value;

    long value() {
        return value;
    }

    void restore(long digest) {
        value = digest;
    }

    void update(EventRecord event, long time) {
        DirectBuffer buffer = event.buffer();
        int at = event.messageOffset();
        int length = event.messageLength();
        int wordsEnd = at + (length & -Long.BYTES);
        int end = at + length;
        long hash = value ^ (time + length) * FIRST;
        for (; at < wordsEnd; at += Long.BYTES) {
            hash = mix(hash, buffer.getLong(at, ByteOrder.LITTLE_ENDIAN));
        }
        if (at < end) {
            long tail = 0;
            for (int shift = 0; at < end; at++, shift += Byte.SIZE) {
                tail |= (buffer.getByte(at) & 0xFFL) << shift;
            }
            hash = mix(hash, tail);
        }
        value = hash ^ hash >>> 29;
    }

    private static long mix(long hash, long word) {
        return Long.rotateLeft(hash ^ word * SECOND, 31) * FIRST;
    }
}
