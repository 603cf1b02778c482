package io.orrery.journal.mark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Everything up to here survives a loss of power (D1).
 *
 * @param position where the next document begins in the segment
 * @param sequence the last durable one
 */
public record DurableMark(int segment, int position, long sequence) {
    static final String FILE = "durable";
    /** A disk writes so much whole or not at all. */
    static final int SLOT_BYTES = 512;
    static final int CHECKED_BYTES = 16;

    /** The mark of a session's folder: the later one of those that are as they were written. */
    public static Optional<DurableMark> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            DurableMark first = slot(bytes, 0);
            DurableMark second = slot(bytes, SLOT_BYTES);
            return Optional.ofNullable(second == null || first != null && first.sequence > second.sequence ? first : second);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DurableMark slot(ByteBuffer bytes, int at) {
        if (bytes.capacity() < at + CHECKED_BYTES + Integer.BYTES) {
            return null;
        }
        CRC32C crc = new CRC32C();
        crc.update(bytes.slice(at, CHECKED_BYTES));
        DurableMark mark = new DurableMark(bytes.getInt(at), bytes.getInt(at + 4), bytes.getLong(at + 8));
        return mark.sequence > 0 && (int) crc.getValue() == bytes.getInt(at + CHECKED_BYTES) ? mark : null;
    }
}
