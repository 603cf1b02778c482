package io.orrery.connectors.kit.json;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A payload, or the rest of one, that is read when something else is known. Not on the hot path: it allocates. */
public final class KeptPayload {
    private final UnsafeBuffer copy = new UnsafeBuffer(0, 0);
    private int length;

    public void keep(DirectBuffer buffer, int offset, int size) {
        copy.wrap(new byte[size + PayloadBytes.PADDING]);
        copy.putBytes(0, buffer, offset, size);
        length = size;
    }

    /** Keeps what the cursor has not read yet. */
    public void keep(JsonCursor cursor) {
        keep(cursor.payload, cursor.at, cursor.end - cursor.at);
    }

    /** Has the cursor begin where what is kept begins. */
    public void begin(JsonCursor cursor) {
        cursor.wrap(copy, 0, length);
    }

    public DirectBuffer buffer() {
        return copy;
    }

    public int length() {
        return length;
    }
}
