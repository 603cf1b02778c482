package io.orrery.connectors.kit.capture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** All entries of a file of the house's own format, unpacked if it is named {@code .gz}. Each is checked before it is shown. */
public final class RawEntries implements AutoCloseable {
    private static final int FIRST_BYTES = 64 << 10;
    private static final int PADDING = Long.BYTES;

    private final Path file;
    private final InputStream in;
    private final CRC32C checksum = new CRC32C();
    private final UnsafeBuffer entry = new UnsafeBuffer(0, 0);
    private byte[] bytes = new byte[FIRST_BYTES];
    private EntryKind kind;
    private int length;
    private long begin;
    private long end;

    /** @throws CaptureFault if it is no such file */
    public RawEntries(Path file) {
        this.file = file;
        try {
            InputStream plain = Files.newInputStream(file);
            in = new BufferedInputStream(file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain, FIRST_BYTES);
        } catch (NoSuchFileException missing) {
            throw new CaptureFault(file.toString(), "does not exist", missing);
        } catch (IOException unreadable) {
            throw new CaptureFault(file.toString(), "can't be read: " + unreadable.getMessage(), unreadable);
        }
        int magic = EntryLayout.MAGIC.length;
        if (read(0, magic) < magic || !Arrays.equals(bytes, 0, magic, EntryLayout.MAGIC, 0, magic)) {
            close();
            throw new CaptureFault(file.toString(), "is no capture of ours", null);
        }
        end = magic;
    }

    /**
     * Goes on to the next entry. False if there is none.
     *
     * @throws CaptureFault that names the byte at which what follows is no whole entry
     */
    public boolean next() {
        begin = end;
        int head = read(0, EntryLayout.HEAD);
        if (head == 0) {
            return false;
        }
        require(head == EntryLayout.HEAD, "the entry is cut off");
        entry.wrap(bytes);
        length = entry.getInt(EntryLayout.LENGTH, ByteOrder.LITTLE_ENDIAN);
        int request = requestLength();
        require(length >= 0 && length <= EntryLayout.LONGEST && request >= 0 && request <= length, "the entry is damaged");
        int whole = EntryLayout.HEAD + length;
        if (bytes.length < whole + PADDING) {
            bytes = Arrays.copyOf(bytes, whole + PADDING);
        }
        entry.wrap(bytes);
        require(read(EntryLayout.HEAD, length) == length, "the entry is cut off");
        checksum.reset();
        checksum.update(bytes, EntryLayout.TIME, whole - EntryLayout.TIME);
        int noted = entry.getInt(EntryLayout.CHECKSUM, ByteOrder.LITTLE_ENDIAN);
        kind = EntryKind.of(entry.getShort(EntryLayout.KIND, ByteOrder.LITTLE_ENDIAN));
        require((int) checksum.getValue() == noted, "the entry is damaged");
        require(kind != null, "the entry is of an unknown kind");
        end = begin + whole;
        return true;
    }

    private int read(int offset, int count) {
        try {
            return in.readNBytes(bytes, offset, count);
        } catch (IOException unreadable) {
            throw new CaptureFault(place(), "can't be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new CaptureFault(place(), otherwise, null);
        }
    }

    private String place() {
        return file + ": at byte " + begin;
    }

    public EntryKind kind() {
        return kind;
    }

    /** Nanoseconds since the epoch. */
    public long time() {
        return entry.getLong(EntryLayout.TIME, ByteOrder.LITTLE_ENDIAN);
    }

    /** Of the connection, or of the ask. */
    public long number() {
        return entry.getLong(EntryLayout.NUMBER, ByteOrder.LITTLE_ENDIAN);
    }

    /** Status of an answer, or code of a closing. */
    public int code() {
        return entry.getShort(EntryLayout.CODE, ByteOrder.LITTLE_ENDIAN) & 0xffff;
    }

    public String request() {
        return entry.getStringWithoutLengthUtf8(EntryLayout.HEAD, requestLength());
    }

    private int requestLength() {
        return entry.getInt(EntryLayout.REQUEST_LENGTH, ByteOrder.LITTLE_ENDIAN);
    }

    /** Holds the payload, with eight bytes behind it that can be read, until the next entry. */
    public DirectBuffer buffer() {
        return entry;
    }

    public int offset() {
        return EntryLayout.HEAD + requestLength();
    }

    public int length() {
        return length - requestLength();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException unreadable) {
            throw new CaptureFault(file.toString(), "can't be closed: " + unreadable.getMessage(), unreadable);
        }
    }
}
