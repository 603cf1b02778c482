package io.orrery.engine.history;

import io.orrery.codecs.EventRecord;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What was recorded before a session: definitions, books, trades and the beats of the clock, record by record as a journal has
 * them. Each stretch of it begins with an EngineStarted; between two of them nobody recorded.
 */
public final class History {
    /** Of a session that has none. */
    public static final History NONE = new History(ByteBuffer.allocateDirect(0));

    private final ByteBuffer records;
    private final byte[] sha256;

    /** @param records in direct memory, from its beginning to its capacity; not to be written any more */
    public History(ByteBuffer records) {
        this.records = records;
        sha256 = sha256(records);
    }

    private static byte[] sha256(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.duplicate().clear());
            return digest.digest();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    public boolean isEmpty() {
        return records.capacity() == 0;
    }

    /** Bytes of all records. */
    public int length() {
        return records.capacity();
    }

    /**
     * Places the flyweight over the record at an offset.
     *
     * @return the offset of the next one, {@link #length} behind the last
     */
    public int read(int offset, EventRecord record) {
        return offset + record.wrap(records, offset).length();
    }

    /** Of all its bytes. */
    public byte[] sha256() {
        return sha256.clone();
    }

    ByteBuffer bytes() {
        return records.duplicate().clear();
    }
}
