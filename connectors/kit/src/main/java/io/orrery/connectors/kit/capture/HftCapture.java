package io.orrery.connectors.kit.capture;

import java.nio.file.Path;
import org.agrona.DirectBuffer;

/**
 * A line a frame: its receive time in nanoseconds, a space, the frame. What was asked for and answered stands among the frames
 * and does not say what the question was. The connection begins with the first line and ends with the last.
 */
final class HftCapture implements CaptureReader {
    private static final int LONGEST_TIME = 19;

    private final CaptureLines lines;
    private Kind kind;
    private long time;
    private int payload;

    HftCapture(Path file) {
        lines = new CaptureLines(file);
    }

    @Override
    public boolean next() {
        if (kind == null) {
            if (!lines.next()) {
                throw lines.fault("holds nothing", null);
            }
            read();
            kind = Kind.CONNECTED;
            return true;
        }
        if (kind == Kind.CONNECTED) {
            kind = Kind.FRAME;
            return true;
        }
        if (kind == Kind.DISCONNECTED) {
            return false;
        }
        if (lines.next()) {
            read();
        } else {
            kind = Kind.DISCONNECTED;
        }
        return true;
    }

    private void read() {
        DirectBuffer buffer = lines.buffer();
        int end = lines.offset() + lines.length();
        int at = lines.offset();
        long nanos = 0;
        for (; at < end && isDigit(buffer.getByte(at)) && at - lines.offset() < LONGEST_TIME; at++) {
            nanos = nanos * 10 + buffer.getByte(at) - '0';
        }
        if (nanos <= 0 || at + 1 >= end || buffer.getByte(at) != ' ') {
            throw lines.fault("is not a time in nanoseconds, a space and a frame", null);
        }
        payload = at + 1;
        time = Math.max(time, nanos);
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public long time() {
        return time;
    }

    @Override
    public String request() {
        return "";
    }

    @Override
    public DirectBuffer buffer() {
        return lines.buffer();
    }

    @Override
    public int offset() {
        return payload;
    }

    @Override
    public int length() {
        return lines.offset() + lines.length() - payload;
    }

    @Override
    public void close() {
        lines.close();
    }
}
