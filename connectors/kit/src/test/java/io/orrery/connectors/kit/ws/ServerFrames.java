package io.orrery.connectors.kit.ws;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Frames as a server sends them, right ones and wrong ones. */
final class ServerFrames {
    static final int LAST = 0x80;
    static final int COMPRESSED = 0x40;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    ServerFrames frame(int first, String payload) {
        return frame(first, payload.getBytes(StandardCharsets.ISO_8859_1));
    }

    ServerFrames frame(int first, byte[] payload) {
        int length = payload.length;
        out.write(first);
        if (length < 126) {
            out.write(length);
        } else if (length < 65_536) {
            out.write(126);
            out.writeBytes(ByteBuffer.allocate(2).putShort((short) length).array());
        } else {
            out.write(127);
            out.writeBytes(ByteBuffer.allocate(8).putLong(length).array());
        }
        out.writeBytes(payload);
        return this;
    }

    ServerFrames text(String payload) {
        return frame(LAST | Opcode.TEXT, payload);
    }

    ServerFrames raw(int... bytes) {
        for (int value : bytes) {
            out.write(value);
        }
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /** Deflated as RFC 7692 has it: flushed, without the last four bytes. */
    static byte[] deflated(Deflater deflater, byte[] plain) {
        deflater.setInput(plain);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[512];
        int count;
        while ((count = deflater.deflate(part, 0, part.length, Deflater.SYNC_FLUSH)) > 0) {
            out.write(part, 0, count);
        }
        byte[] whole = out.toByteArray();
        return Arrays.copyOf(whole, whole.length - 4);
    }
}
