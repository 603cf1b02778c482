package io.orrery.engine.snapshot;

import java.nio.charset.StandardCharsets;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/** Writes state as a plain sequence of values in named sections. The same state always gives the same bytes. */
public final class StateWriter {
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(1 << 16);
    private int length;

    /** Starts over, keeping the memory. */
    public void reset() {
        length = 0;
    }

    /** Opens a section; the reader must ask for the same name. */
    public void section(String name) {
        putBlob(name.getBytes(StandardCharsets.US_ASCII));
    }

    public void putLong(long value) {
        buffer.putLong(length, value);
        length += Long.BYTES;
    }

    public void putInt(int value) {
        buffer.putInt(length, value);
        length += Integer.BYTES;
    }

    public void putBoolean(boolean value) {
        putInt(value ? 1 : 0);
    }

    public void putBlob(byte[] value) {
        putInt(value.length);
        buffer.putBytes(length, value);
        length += value.length;
    }

    public void putText(String value) {
        putBlob(value.getBytes(StandardCharsets.UTF_8));
    }

    /** What was written lies at 0 .. {@link #length()}. */
    public DirectBuffer buffer() {
        return buffer;
    }

    public int length() {
        return length;
    }
}
