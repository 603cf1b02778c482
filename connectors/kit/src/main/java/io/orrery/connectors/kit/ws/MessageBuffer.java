package io.orrery.connectors.kit.ws;

import java.nio.ByteBuffer;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Bytes of one message, off heap; grows as they come. Eight bytes behind them can always be read. */
public final class MessageBuffer {
    private static final int FIRST_BYTES = 4 << 10;
    private static final int BEHIND = Long.BYTES;

    private final UnsafeBuffer view = new UnsafeBuffer(0, 0);
    private ByteBuffer bytes;
    private int length;

    public MessageBuffer() {
        allocate(FIRST_BYTES);
    }

    private void allocate(int capacity) {
        bytes = ByteBuffer.allocateDirect(capacity + BEHIND);
        view.wrap(bytes);
    }

    public DirectBuffer buffer() {
        return view;
    }

    public int length() {
        return length;
    }

    public void clear() {
        length = 0;
    }

    public void append(DirectBuffer from, int offset, int count) {
        room(count);
        view.putBytes(length, from, offset, count);
        length += count;
    }

    public void append(ByteBuffer from) {
        int count = from.remaining();
        room(count);
        view.putBytes(length, from, from.position(), count);
        length += count;
    }

    /** Makes room for so many bytes more. */
    void room(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.capacity() - BEHIND) {
            ByteBuffer old = bytes;
            allocate((int) Math.min(Integer.MAX_VALUE - BEHIND, Math.max(needed, 2L * old.capacity())));
            view.putBytes(0, old, 0, length);
        }
    }

    /** The bytes there are, to be read by position and limit. */
    ByteBuffer filled() {
        return bytes.limit(length).position(0);
    }

    /** The room that there is, to be written; {@link #filledTo} says how far it was. */
    ByteBuffer free() {
        return bytes.limit(bytes.capacity() - BEHIND).position(length);
    }

    void filledTo(int end) {
        length = end;
    }
}
