package io.orrery.journal.memory;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.sequence.SegmentedWriter;
import org.agrona.concurrent.UnsafeBuffer;

/** Writes a session to memory. */
final class MemoryWriter extends SegmentedWriter {
    private final MemoryChunks chunks;
    private final UnsafeBuffer memory = new UnsafeBuffer(0, 0);
    private long position;

    MemoryWriter(MemoryChunks chunks) {
        this.chunks = chunks;
    }

    @Override
    protected boolean full() {
        return false;
    }

    @Override
    protected void enter(int number) {
        memory.wrap(chunks.grow());
    }

    @Override
    protected void write(EventRecord record) {
        int length = record.length();
        int offset = MemoryChunks.offset(position);
        if (length > MemoryChunks.CHUNK_BYTES - offset - 1) {
            memory.wrap(chunks.grow());
            position += MemoryChunks.CHUNK_BYTES - offset;
            offset = 0;
        }
        memory.putBytes(offset, record.buffer(), record.offset(), length);
        position += length;
    }

    @Override
    protected void publish() {
        chunks.publish(position);
    }

    @Override
    protected void release() {
        chunks.publish(position);
    }
}
