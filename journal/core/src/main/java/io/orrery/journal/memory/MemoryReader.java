package io.orrery.journal.memory;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.sequence.SeekingReader;
import java.nio.ByteBuffer;

/** Reads a session from memory, behind its writer. */
final class MemoryReader extends SeekingReader {
    private final MemoryChunks chunks;
    private final EventRecord head = new EventRecord();
    private long position;
    private long expected = 1;
    private boolean closed;

    MemoryReader(MemoryChunks chunks) {
        this.chunks = chunks;
    }

    @Override
    protected boolean advance(EventRecord record) {
        if (closed) {
            throw new IllegalStateException("the journal's reader is closed");
        }
        if (position == chunks.published()) {
            return false;
        }
        place(record, position);
        if (restIsEmpty(record)) {
            position += MemoryChunks.CHUNK_BYTES - MemoryChunks.offset(position);
            place(record, position);
        }
        if (!record.intact() || record.sequence() != expected) {
            throw new JournalDamage(expected, "memory@" + position, "the record is not as it was written");
        }
        position += record.length();
        expected++;
        return true;
    }

    @Override
    public long nextSequence() {
        return expected;
    }

    @Override
    public void checkEnd() {
        if (position != chunks.published()) {
            throw new JournalDamage(expected, "memory@" + position, "there are records left to read");
        }
    }

    @Override
    protected void goBeforeSequence(long sequence) {
        goTo(lastChunk());
        while (position > 0 && expected > sequence) {
            goTo(MemoryChunks.index(position) - 1);
        }
    }

    @Override
    protected void goBeforeTime(long time) {
        goTo(lastChunk());
        while (position > 0 && head.time() >= time) {
            goTo(MemoryChunks.index(position) - 1);
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private int lastChunk() {
        return MemoryChunks.index(Math.max(0, chunks.published() - 1));
    }

    private void goTo(int chunk) {
        position = (long) chunk * MemoryChunks.CHUNK_BYTES;
        expected = 1;
        if (chunk > 0) {
            place(head, position);
            expected = head.sequence();
        }
    }

    private void place(EventRecord record, long at) {
        ByteBuffer chunk = chunks.chunk(MemoryChunks.index(at));
        record.wrap(chunk, MemoryChunks.offset(at));
    }

    /** No record began in what was left of the chunk. */
    private static boolean restIsEmpty(EventRecord record) {
        int left = MemoryChunks.CHUNK_BYTES - record.offset();
        return left < EventRecord.HEADER_LENGTH || record.messageLength() == 0;
    }
}
