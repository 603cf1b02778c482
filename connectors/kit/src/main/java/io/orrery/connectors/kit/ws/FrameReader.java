package io.orrery.connectors.kit.ws;

import io.orrery.connectors.kit.ws.FrameRefusal.Reason;
import java.nio.ByteOrder;
import org.agrona.DirectBuffer;

/**
 * Reads what a WebSocket server sends (RFC 6455), from bytes that may be split anywhere. A message that lies whole and plain in
 * what was read is handed on where it lies; all others are put together first. Text is not checked to be UTF-8: whoever reads the
 * message does that.
 */
public final class FrameReader implements AutoCloseable {
    private static final int MOST_CONTROL_BYTES = 125;
    private static final int LONGEST_HEAD = 10;
    private static final int NO_CODE = 1005;
    private static final int PADDING = Long.BYTES;

    private final int cap;
    private final FrameHandler handler;
    private final MessageBuffer message = new MessageBuffer();
    private final MessageBuffer control = new MessageBuffer();
    private final byte[] head = new byte[LONGEST_HEAD];
    private Inflation inflation;
    private boolean deflated;

    private int headBytes;
    private boolean inPayload;
    private int opcode;
    private boolean last;
    private int remaining;
    private boolean begun;
    private boolean compressed;
    private boolean stopped;

    /** @param cap largest message, in bytes, before and after it is inflated */
    public FrameReader(int cap, FrameHandler handler) {
        this.cap = cap;
        this.handler = handler;
    }

    /** Begins a connection. What was left of the one before is forgotten. */
    public void open(DeflateTerms deflate) {
        headBytes = 0;
        inPayload = false;
        begun = false;
        compressed = false;
        stopped = false;
        message.clear();
        control.clear();
        deflated = deflate.agreed();
        if (deflated) {
            inflation = inflation == null ? new Inflation(cap) : inflation;
            inflation.open(deflate.takeover());
        }
    }

    /** Nothing more is handed on, not even from what is being read. */
    public void stop() {
        stopped = true;
    }

    /**
     * Reads bytes and hands on what is complete.
     *
     * @throws FrameRefusal if they break the protocol; nothing more can be read then
     */
    public void read(DirectBuffer buffer, int offset, int length) {
        int end = offset + length;
        int at = offset;
        while (at < end && !stopped) {
            at = inPayload ? readPayload(buffer, at, end) : readHead(buffer, at, end);
        }
    }

    private int readHead(DirectBuffer buffer, int from, int end) {
        int at = from;
        while (at < end) {
            head[headBytes++] = buffer.getByte(at++);
            if (headBytes == 2) {
                check();
            }
            if (headBytes >= 2 && headBytes == headLength()) {
                headBytes = 0;
                begin();
                return at;
            }
        }
        return at;
    }

    private int headLength() {
        int length = head[1];
        return length < 126 ? 2 : length == 126 ? 4 : LONGEST_HEAD;
    }

    private void check() {
        opcode = head[0] & 0x0f;
        last = head[0] < 0;
        boolean control = Opcode.isControl(opcode);
        boolean begins = opcode == Opcode.TEXT || opcode == Opcode.BINARY;
        boolean reserved1 = (head[0] & 0x40) != 0;
        refuse((head[0] & 0x30) != 0 || reserved1 && !(deflated && begins), Reason.RESERVED_BIT);
        refuse(!Opcode.isKnown(opcode), Reason.RESERVED_OPCODE);
        refuse(head[1] < 0, Reason.MASKED);
        refuse(control && (!last || head[1] > MOST_CONTROL_BYTES), Reason.CONTROL);
        refuse(!control && begins == begun, Reason.CONTINUATION);
        compressed = begins ? reserved1 : compressed;
    }

    private void begin() {
        long length = length();
        if (!Opcode.isControl(opcode)) {
            refuse(length > cap - message.length(), Reason.TOO_LARGE);
            begun = true;
        }
        remaining = (int) length;
        inPayload = remaining > 0;
        if (!inPayload) {
            end();
        }
    }

    private long length() {
        int length = head[1];
        if (length < 126) {
            return length;
        }
        long value = 0;
        for (int i = 2; i < headLength(); i++) {
            value = value << Byte.SIZE | head[i] & 0xff;
        }
        refuse(value < (length == 126 ? 126 : 1 << Short.SIZE), Reason.LENGTH);
        return value;
    }

    private int readPayload(DirectBuffer buffer, int at, int end) {
        int count = Math.min(remaining, end - at);
        boolean whole = count == remaining;
        if (Opcode.isControl(opcode)) {
            control.append(buffer, at, count);
        } else if (whole && last && !compressed && message.length() == 0 && buffer.capacity() - at - count >= PADDING) {
            inPayload = false;
            begun = false;
            handler.onMessage(buffer, at, count);
            return at + count;
        } else {
            message.append(buffer, at, count);
        }
        remaining -= count;
        if (whole) {
            inPayload = false;
            end();
        }
        return at + count;
    }

    /** A frame has come to its end. */
    private void end() {
        if (Opcode.isControl(opcode)) {
            endControl();
        } else if (last) {
            begun = false;
            MessageBuffer plain = compressed ? inflation.inflate(message) : message;
            int length = plain.length();
            message.clear();
            handler.onMessage(plain.buffer(), 0, length);
        }
    }

    private void endControl() {
        int length = control.length();
        control.clear();
        switch (opcode) {
            case Opcode.PING -> handler.onPing(control.buffer(), 0, length);
            case Opcode.PONG -> handler.onPong(control.buffer(), 0, length);
            default -> endAll(length);
        }
    }

    private void endAll(int length) {
        refuse(length == 1, Reason.CLOSE);
        stopped = true;
        int code = length == 0 ? NO_CODE : control.buffer().getShort(0, ByteOrder.BIG_ENDIAN) & 0xffff;
        handler.onClose(code, length < 2 ? "" : control.buffer().getStringWithoutLengthUtf8(2, length - 2));
    }

    private static void refuse(boolean broken, Reason reason) {
        if (broken) {
            throw new FrameRefusal(reason);
        }
    }

    @Override
    public void close() {
        if (inflation != null) {
            inflation.close();
        }
    }
}
