package io.orrery.connectors.kit.ws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.ByteBuffer;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class FrameWriterTest {
    private final FrameWriter writer = new FrameWriter(1);

    private ByteBuffer write(byte[] payload) {
        byte[] frame = new byte[FrameWriter.frameLength(payload.length)];
        byte[] padded = new byte[payload.length + 3];
        System.arraycopy(payload, 0, padded, 3, payload.length);
        writer.write(Opcode.TEXT, new UnsafeBuffer(padded), 3, payload.length, new UnsafeBuffer(frame), 0);
        return ByteBuffer.wrap(frame);
    }

    @Test
    void aServerUnmasksWhatWasSent() {
        for (int length : new int[] {0, 1, 7, 8, 9, 15, 125, 126, 127, 65_535, 65_536, 100_001}) {
            byte[] payload = new byte[length];
            new Random(length).nextBytes(payload);
            ByteBuffer frame = write(payload);
            assertEquals((byte) 0x81, frame.get());
            int first = frame.get() & 0xff;
            assertEquals(length < 126 ? 0x80 | length : length < 65_536 ? 0xfe : 0xff, first);
            assertEquals(length,
                first == 0xfe ? frame.getShort() & 0xffff : first == 0xff ? frame.getLong() : first & 0x7f);
            byte[] mask = new byte[4];
            frame.get(mask);
            byte[] masked = new byte[frame.remaining()];
            frame.get(masked);
            for (int i = 0; i < masked.length; i++) {
                masked[i] ^= mask[i & 3];
            }
            assertArrayEquals(payload, masked, "length " + length);
        }
    }

    @Test
    void eachFrameHasItsOwnMask() {
        assertNotEquals(write(new byte[4]).getInt(2), write(new byte[4]).getInt(2));
    }
}
