package io.orrery.connectors.kit.ws;

import java.nio.ByteOrder;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** Writes what a WebSocket client sends (RFC 6455): whole messages, masked, never compressed. */
public final class FrameWriter {
    private static final int MASKED = 0x80;
    private static final int LAST = 0x80;

    private long seed;

    /** @param seed of the masks, which nobody on the way should foresee */
    public FrameWriter(long seed) {
        this.seed = seed;
    }

    /** Bytes of a frame with such a payload. */
    public static int frameLength(int payload) {
        return headLength(payload) + payload;
    }

    private static int headLength(int payload) {
        return payload < 126 ? 6 : payload < 1 << Short.SIZE ? 8 : 14;
    }

    /** Writes a frame, {@link #frameLength} bytes. */
    public void write(
        int opcode, DirectBuffer payload, int payloadOffset, int length, MutableDirectBuffer frame, int offset) {
        frame.putByte(offset, (byte) (LAST | opcode));
        if (length < 126) {
            frame.putByte(offset + 1, (byte) (MASKED | length));
        } else if (length < 1 << Short.SIZE) {
            frame.putByte(offset + 1, (byte) (MASKED | 126));
            frame.putShort(offset + 2, (short) length, ByteOrder.BIG_ENDIAN);
        } else {
            frame.putByte(offset + 1, (byte) (MASKED | 127));
            frame.putLong(offset + 2, length, ByteOrder.BIG_ENDIAN);
        }
        int mask = nextMask();
        int to = offset + headLength(length);
        frame.putInt(to - Integer.BYTES, mask, ByteOrder.LITTLE_ENDIAN);
        mask(mask, payload, payloadOffset, length, frame, to);
    }

    private static void mask(int mask, DirectBuffer payload, int from, int length, MutableDirectBuffer frame, int to) {
        long twice = (mask & 0xffff_ffffL) * 0x1_0000_0001L;
        int at = 0;
        for (; at <= length - Long.BYTES; at += Long.BYTES) {
            frame.putLong(to + at, payload.getLong(from + at, ByteOrder.LITTLE_ENDIAN) ^ twice, ByteOrder.LITTLE_ENDIAN);
        }
        for (; at < length; at++) {
            frame.putByte(to + at, (byte) (payload.getByte(from + at) ^ twice >>> Byte.SIZE * (at & 7)));
        }
    }

    /** SplitMix64. */
    private int nextMask() {
        seed += 0x9e3779b97f4a7c15L;
        long mixed = (seed ^ seed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return (int) (mixed ^ mixed >>> 31);
    }
}
