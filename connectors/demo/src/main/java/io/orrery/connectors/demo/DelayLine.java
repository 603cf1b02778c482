package io.orrery.connectors.demo;

import org.agrona.BitUtil;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A bounded queue of messages on their way, each due at a time; none overtakes another. Allocates nothing once made. */
final class DelayLine {
    private static final int LENGTH_OFFSET = 8;
    private static final int MESSAGE_OFFSET = 12;

    private final UnsafeBuffer buffer;
    private final int capacity;
    private final int slotLength;
    private int head;
    private int size;
    private long lastDue = Long.MIN_VALUE;

    DelayLine(int capacity, int maxMessageLength) {
        this.capacity = capacity;
        slotLength = BitUtil.align(MESSAGE_OFFSET + maxMessageLength, Long.BYTES);
        buffer = new UnsafeBuffer(new byte[Math.multiplyExact(capacity, slotLength)]);
    }

    /** How many more messages fit. */
    int room() {
        return capacity - size;
    }

    /** Copies a message. It falls due at the given time, or with the one before it if that is later. */
    void add(long due, DirectBuffer message, int offset, int length) {
        if (size == capacity || length > slotLength - MESSAGE_OFFSET) {
            throw new IllegalStateException("size=" + size + " length=" + length);
        }
        lastDue = Math.max(lastDue, due);
        int slot = (head + size) % capacity * slotLength;
        buffer.putLong(slot, lastDue);
        buffer.putInt(slot + LENGTH_OFFSET, length);
        buffer.putBytes(slot + MESSAGE_OFFSET, message, offset, length);
        size++;
    }

    /** When the first message is due, or {@link Long#MAX_VALUE} if there is none. */
    long due() {
        return size == 0 ? Long.MAX_VALUE : buffer.getLong(head * slotLength);
    }

    /** Where the first message begins in {@link #buffer()}. */
    int offset() {
        return head * slotLength + MESSAGE_OFFSET;
    }

    int length() {
        return buffer.getInt(head * slotLength + LENGTH_OFFSET);
    }

    DirectBuffer buffer() {
        return buffer;
    }

    /** Takes out the first message. */
    void remove() {
        head = (head + 1) % capacity;
        size--;
    }
}
