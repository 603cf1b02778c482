package io.orrery.codecs;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A flyweight over one event: a header of 32 bytes and an SBE message. A ring slot, a journal record and an event in flight
 * all have this layout, so an event is copied once, from the ring to the journal, and read in place everywhere else.
 *
 * <pre>
 *   0  u32  CRC32C of bytes 4 .. 32 + message length
 *   4  u16  message length
 *   6  u8   event class
 *   7  u8   flags
 *   8  i64  sequence: dense within a session, from 1
 *  16  i64  engine time: nanoseconds since the epoch, never decreasing over the inputs of a session
 *  24  i64  cause: of an output, the sequence of the input that was being decided; else 0
 *  32  ...  SBE message header and body, little endian
 * </pre>
 */
public final class EventRecord {
    public static final int HEADER_LENGTH = 32;
    /** The longest record, and the size of a ring slot. */
    public static final int MAX_LENGTH = 512;
    public static final int MAX_MESSAGE_LENGTH = MAX_LENGTH - HEADER_LENGTH;
    /** Flag: the last input of the batch that was recorded before any of it was decided. */
    public static final byte END_OF_BATCH = 1;

    private static final int CRC_OFFSET = 0;
    private static final int LENGTH_OFFSET = 4;
    private static final int CLASS_OFFSET = 6;
    private static final int FLAGS_OFFSET = 7;
    private static final int SEQUENCE_OFFSET = 8;
    private static final int TIME_OFFSET = 16;
    private static final int CAUSE_OFFSET = 24;
    private static final int TEMPLATE_OFFSET = HEADER_LENGTH + 2;

    private final UnsafeBuffer buffer = new UnsafeBuffer(0, 0);
    private final CRC32C crc = new CRC32C();
    private ByteBuffer region;
    private ByteBuffer window;
    private int offset;

    /** Returns a record over {@link #MAX_LENGTH} bytes of its own. */
    public static EventRecord allocate() {
        return new EventRecord().wrap(ByteBuffer.allocateDirect(MAX_LENGTH), 0);
    }

    /**
     * Places the flyweight. Moving within one region allocates nothing.
     *
     * @param source direct memory; its position and limit are neither used nor changed
     */
    public EventRecord wrap(ByteBuffer source, int recordOffset) {
        if (region != source) {
            region = source;
            window = source.duplicate().order(ByteOrder.LITTLE_ENDIAN);
            buffer.wrap(source, 0, source.capacity());
        }
        offset = recordOffset;
        return this;
    }

    /** Copies a message into this record and sets what its author knows; the journal sets sequence and CRC. */
    public EventRecord compose(EventClass eventClass, long time, DirectBuffer message, int messageOffset, int length) {
        checkMessageLength(length);
        buffer.putBytes(offset + HEADER_LENGTH, message, messageOffset, length);
        return describe(eventClass, time, length);
    }

    /** Sets the header for a message that was encoded in place at {@link #messageOffset()}. */
    public EventRecord describe(EventClass eventClass, long time, int messageLength) {
        checkMessageLength(messageLength);
        buffer.putShort(offset + LENGTH_OFFSET, (short) messageLength);
        buffer.putByte(offset + CLASS_OFFSET, eventClass.code());
        buffer.putByte(offset + FLAGS_OFFSET, (byte) 0);
        buffer.putLong(offset + TIME_OFFSET, time);
        buffer.putLong(offset + CAUSE_OFFSET, 0L);
        return this;
    }

    /** Gives the record its place in the session and closes it: any later change makes it not {@link #intact()}. */
    public void seal(long sequence) {
        buffer.putLong(offset + SEQUENCE_OFFSET, sequence);
        buffer.putInt(offset + CRC_OFFSET, computeCrc());
    }

    /** True if the lengths make sense and every byte is as it was sealed. */
    public boolean intact() {
        if (offset + HEADER_LENGTH > region.capacity()) {
            return false;
        }
        int length = messageLength();
        return length >= 8
            && length <= MAX_MESSAGE_LENGTH
            && offset + HEADER_LENGTH + length <= region.capacity()
            && eventClass() != null
            && buffer.getInt(offset + CRC_OFFSET) == computeCrc();
    }

    public int crc() {
        return buffer.getInt(offset + CRC_OFFSET);
    }

    /** Bytes of header and message. */
    public int length() {
        return HEADER_LENGTH + messageLength();
    }

    public int messageLength() {
        return buffer.getShort(offset + LENGTH_OFFSET) & 0xFFFF;
    }

    /** The class, or null if its code is not known. */
    public EventClass eventClass() {
        return EventClass.of(buffer.getByte(offset + CLASS_OFFSET));
    }

    public byte flags() {
        return buffer.getByte(offset + FLAGS_OFFSET);
    }

    public void flags(byte value) {
        buffer.putByte(offset + FLAGS_OFFSET, value);
    }

    public long sequence() {
        return buffer.getLong(offset + SEQUENCE_OFFSET);
    }

    public long time() {
        return buffer.getLong(offset + TIME_OFFSET);
    }

    public void time(long value) {
        buffer.putLong(offset + TIME_OFFSET, value);
    }

    public long cause() {
        return buffer.getLong(offset + CAUSE_OFFSET);
    }

    public void cause(long value) {
        buffer.putLong(offset + CAUSE_OFFSET, value);
    }

    public int templateId() {
        return buffer.getShort(offset + TEMPLATE_OFFSET) & 0xFFFF;
    }

    /** The memory that the record lies in; it begins at {@link #offset()}. */
    public UnsafeBuffer buffer() {
        return buffer;
    }

    public int offset() {
        return offset;
    }

    /** Where the SBE message header begins in {@link #buffer()}. */
    public int messageOffset() {
        return offset + HEADER_LENGTH;
    }

    /** Sets a window, position to limit, over the whole record: for hashing and writing. Valid until the next call. */
    public ByteBuffer bytes() {
        window.limit(offset + length()).position(offset);
        return window;
    }

    private int computeCrc() {
        window.limit(offset + length()).position(offset + LENGTH_OFFSET);
        crc.reset();
        crc.update(window);
        return (int) crc.getValue();
    }

    /** Refuses, with an IllegalArgumentException, a message that no record can hold. */
    public static void checkMessageLength(int length) {
        if (length < 8 || length > MAX_MESSAGE_LENGTH) {
            throw new IllegalArgumentException("message of " + length + " bytes: allowed are 8 to " + MAX_MESSAGE_LENGTH);
        }
    }
}
