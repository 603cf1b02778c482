package io.orrery.connectors.kit.capture;

import io.orrery.connectors.kit.json.JsonCursor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.agrona.concurrent.UnsafeBuffer;

/** The lines of a file, unpacked if it is named {@code .gz}. Empty lines are passed over. */
final class CaptureLines implements AutoCloseable {
    /** Longest line, in bytes. */
    private static final int LONGEST = 64 << 20;
    private static final int UNPACKED_BYTES = 1 << 16;

    private final Path file;
    private final InputStream in;
    private final UnsafeBuffer buffer = new UnsafeBuffer(0, 0);
    private byte[] bytes = new byte[1 << 20];
    private int filled;
    private int from;
    private int end;
    private int next;
    private long line;

    CaptureLines(Path file) {
        this.file = file;
        try {
            InputStream plain = Files.newInputStream(file);
            in = file.toString().endsWith(".gz") ? unpacked(plain) : plain;
        } catch (NoSuchFileException missing) {
            throw new CaptureFault(file.toString(), "does not exist", missing);
        } catch (IOException unreadable) {
            throw new CaptureFault(file.toString(), "can't be read: " + unreadable.getMessage(), unreadable);
        }
        buffer.wrap(bytes);
    }

    private static InputStream unpacked(InputStream plain) throws IOException {
        try {
            return new GZIPInputStream(plain, UNPACKED_BYTES);
        } catch (IOException noGzip) {
            plain.close();
            throw noGzip;
        }
    }

    /** Goes on to the next line. False if there is none. */
    boolean next() {
        do {
            if (!advance()) {
                return false;
            }
        } while (from == end);
        return true;
    }

    private boolean advance() {
        line++;
        from = next;
        int length = 0;
        while (true) {
            int place = from + length;
            while (place < filled && bytes[place] != '\n') {
                place++;
            }
            length = place - from;
            if (place < filled || !fill()) {
                end = from + length;
                next = Math.min(filled, end + 1);
                end -= length > 0 && bytes[end - 1] == '\r' ? 1 : 0;
                return length > 0 || next > end;
            }
        }
    }

    /** Makes room if there is none, and reads more. False at the end of the file. */
    private boolean fill() {
        if (from > 0) {
            System.arraycopy(bytes, from, bytes, 0, filled - from);
            filled -= from;
            from = 0;
        }
        if (filled + JsonCursor.PADDING >= bytes.length) {
            if (filled >= LONGEST) {
                throw fault("is longer than " + LONGEST + " bytes", null);
            }
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            buffer.wrap(bytes);
        }
        try {
            int count = in.read(bytes, filled, bytes.length - JsonCursor.PADDING - filled);
            filled += Math.max(0, count);
            return count > 0;
        } catch (IOException unreadable) {
            throw fault("can't be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Holds the line, with room to read behind it. */
    UnsafeBuffer buffer() {
        return buffer;
    }

    int offset() {
        return from;
    }

    int length() {
        return end - from;
    }

    /** What is wrong with the line that was reached. */
    CaptureFault fault(String what, Throwable cause) {
        return new CaptureFault(file + ":" + line, what, cause);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException unreadable) {
            throw fault("can't be closed: " + unreadable.getMessage(), unreadable);
        }
    }
}
