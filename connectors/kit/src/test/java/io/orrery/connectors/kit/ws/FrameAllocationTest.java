package io.orrery.connectors.kit.ws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class FrameAllocationTest implements FrameHandler {
    private static final int PASSES = 3_000;
    private static final int ROUNDS = 10;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final FrameReader reader = new FrameReader(1 << 20, this);
    private final FrameWriter writer = new FrameWriter(3);
    private final UnsafeBuffer frame = new UnsafeBuffer(new byte[1 << 10]);
    private long bytes;

    @Override
    public void onMessage(DirectBuffer buffer, int offset, int length) {
        bytes += length;
        writer.write(Opcode.TEXT, buffer, offset, Math.min(length, 800), frame, 0);
    }

    @Override
    public void onPing(DirectBuffer buffer, int offset, int length) {
        writer.write(Opcode.PONG, buffer, offset, length, frame, 0);
    }

    @Override
    public void onPong(DirectBuffer buffer, int offset, int length) {
        bytes++;
    }

    @Override
    public void onClose(int code, String text) {
        throw new IllegalStateException("closed");
    }

    @Test
    void readingAndWritingAllocatesNothing() {
        Deflater deflater = new Deflater(6, true);
        byte[] packed = ServerFrames.deflated(deflater, "packed, packed, packed".repeat(40).getBytes(StandardCharsets.US_ASCII));
        int compressed = ServerFrames.LAST | ServerFrames.COMPRESSED | Opcode.TEXT;
        byte[] conversation = new ServerFrames()
            .text("x".repeat(200)).frame(ServerFrames.LAST | Opcode.PING, "ping").text("y".repeat(70_000))
            .frame(Opcode.TEXT, "one").frame(ServerFrames.LAST | Opcode.CONTINUATION, "two").frame(compressed, packed).bytes();
        UnsafeBuffer buffer = new UnsafeBuffer(conversation);
        reader.open(new DeflateTerms(true, false));
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = allocated();
            for (int pass = 0; pass < PASSES; pass++) {
                int split = pass % conversation.length;
                reader.read(buffer, 0, split);
                reader.read(buffer, split, conversation.length - split);
            }
            allocated = Math.min(allocated, allocated() - before);
        }
        assertTrue(bytes > 0);
        assertEquals(0, allocated);
    }

    private long allocated() {
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
