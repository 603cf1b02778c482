package io.orrery.engine;

import io.orrery.codecs.EventRecord;
import java.nio.ByteOrder;
import org.agrona.DirectBuffer;

/**
 * A rolling 64-bit digest of what the engine did: every input with its time, each followed by the outputs it caused. It does
 * not depend on sequences, batches or the session's header, so the same inputs give the same digest however they were fed;
 * nor on the version of the schema, so that a message means the same before and after another one was added to it.
 * Two lanes, so that the multiplications overlap. It finds accidents; forgery is what the journal's chain of SHA-256 finds.
 */
final class Digest {
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;
    /** Of the first eight bytes of a message, its SBE header, all but the version. */
    private static final long WITHOUT_VERSION = -1L >>> Short.SIZE;

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
        int end = at + event.messageLength();
        long even = value ^ (time + event.messageLength()) * FIRST;
        long odd = Long.rotateLeft(value, 32) + SECOND;
        even = mix(even, buffer.getLong(at, ByteOrder.LITTLE_ENDIAN) & WITHOUT_VERSION);
        at += Long.BYTES;
        for (; at + 2 * Long.BYTES <= end; at += 2 * Long.BYTES) {
            odd = mix(odd, buffer.getLong(at, ByteOrder.LITTLE_ENDIAN));
            even = mix(even, buffer.getLong(at + Long.BYTES, ByteOrder.LITTLE_ENDIAN));
        }
        if (at + Long.BYTES <= end) {
            odd = mix(odd, buffer.getLong(at, ByteOrder.LITTLE_ENDIAN));
            at += Long.BYTES;
        }
        odd = mix(odd, tail(buffer, at, end));
        long folded = even ^ Long.rotateLeft(odd, 29) * FIRST;
        value = folded ^ folded >>> 29;
    }

    private static long tail(DirectBuffer buffer, int from, int end) {
        long tail = 0;
        for (int at = from, shift = 0; at < end; at++, shift += Byte.SIZE) {
            tail |= (buffer.getByte(at) & 0xFFL) << shift;
        }
        return tail;
    }

    private static long mix(long hash, long word) {
        return Long.rotateLeft(hash ^ word * SECOND, 31) * FIRST;
    }
}
