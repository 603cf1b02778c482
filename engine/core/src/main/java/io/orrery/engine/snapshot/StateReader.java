package io.orrery.engine.snapshot;

import java.nio.charset.StandardCharsets;
import org.agrona.DirectBuffer;

/** Reads what a {@link StateWriter} wrote. */
public final class StateReader {
    private final DirectBuffer buffer;
    private final int end;
    private int position;

    public StateReader(DirectBuffer buffer, int offset, int length) {
        this.buffer = buffer;
        this.position = offset;
        this.end = offset + length;
    }

    public void section(String name) {
        String found = new String(getBlob(), StandardCharsets.US_ASCII);
        if (!found.equals(name)) {
            throw new IllegalStateException("snapshot: section " + found + " where " + name + " should be");
        }
    }

    public long getLong() {
        return buffer.getLong(advance(Long.BYTES));
    }

    public int getInt() {
        return buffer.getInt(advance(Integer.BYTES));
    }

    public boolean getBoolean() {
        return getInt() != 0;
    }

    public byte[] getBlob() {
        int length = getInt();
        byte[] bytes = new byte[length];
        buffer.getBytes(advance(length), bytes);
        return bytes;
    }

    public String getText() {
        return new String(getBlob(), StandardCharsets.UTF_8);
    }

    /** True when everything was read. */
    public boolean atEnd() {
        return position == end;
    }

    private int advance(int length) {
        if (length < 0 || length > end - position) {
            throw new IllegalStateException("snapshot: ends at " + end + ", " + length + " bytes wanted at " + position);
        }
        int at = position;
        position += length;
        return at;
    }
}
