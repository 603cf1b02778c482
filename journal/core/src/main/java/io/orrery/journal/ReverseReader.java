package io.orrery.journal;

import io.orrery.codecs.EventRecord;
import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Reads a session backwards. Records can only be walked forwards, so it takes a window of them at a time, copies it, and
 * yields it from the end. Called by one thread.
 */
public final class ReverseReader implements AutoCloseable {
    private static final int WINDOW_RECORDS = 8192;

    private final JournalReader reader;
    private final EventRecord source = new EventRecord();
    private final int[] offsets = new int[WINDOW_RECORDS];
    private ByteBuffer window = ByteBuffer.allocateDirect(WINDOW_RECORDS * EventRecord.MAX_LENGTH / 4);
    private final UnsafeBuffer memory = new UnsafeBuffer(window);
    private int left;
    private long first;

    /**
     * Begins at the last record of what is recorded now.
     *
     * @param reader closed with this one
     */
    public ReverseReader(JournalReader reader) {
        this.reader = reader;
        reader.seekSequence(Long.MAX_VALUE);
        reader.next(source);
        first = reader.nextSequence();
    }

    /** Places the reader so that the previous record is the one with this sequence, or the last one before it. */
    public void seekSequence(long sequence) {
        left = 0;
        reader.seekSequence(sequence);
        first = reader.next(source) ? sequence + 1 : reader.nextSequence();
    }

    /**
     * Places the flyweight over the record before. It is valid until the next call.
     *
     * @return false at the beginning of the session
     * @throws JournalDamage if a record of the window is not as it was written
     */
    public boolean previous(EventRecord record) {
        if (left == 0 && !fill()) {
            return false;
        }
        left--;
        record.wrap(window, offsets[left]);
        return true;
    }

    @Override
    public void close() {
        reader.close();
    }

    private boolean fill() {
        long end = first;
        first = Math.max(1, end - WINDOW_RECORDS);
        reader.seekSequence(first);
        int offset = 0;
        while (reader.nextSequence() < end && reader.next(source)) {
            int length = source.length();
            if (offset + length > window.capacity()) {
                enlarge();
            }
            memory.putBytes(offset, source.buffer(), source.offset(), length);
            offsets[left++] = offset;
            offset += length;
        }
        return left > 0;
    }

    private void enlarge() {
        ByteBuffer larger = ByteBuffer.allocateDirect(WINDOW_RECORDS * EventRecord.MAX_LENGTH);
        larger.put(0, window, 0, window.capacity());
        window = larger;
        memory.wrap(window);
    }
}
