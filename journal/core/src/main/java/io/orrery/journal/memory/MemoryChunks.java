package io.orrery.journal.memory;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Records one after the other in a growing list of chunks. A position counts bytes over all chunks; a record never crosses
 * from one into the next, and a chunk's rest that was too short for one stays zero. One thread writes, any number read what
 * is published.
 */
final class MemoryChunks {
    static final int CHUNK_BYTES = 1 << 18;

    private final int maxChunks;
    private volatile ByteBuffer[] chunks = {};
    private volatile long published;

    MemoryChunks(long maxBytes) {
        maxChunks = Math.toIntExact(Math.max(1, maxBytes / CHUNK_BYTES));
    }

    long published() {
        return published;
    }

    void publish(long position) {
        published = position;
    }

    ByteBuffer chunk(int index) {
        return chunks[index];
    }

    static int index(long position) {
        return (int) (position / CHUNK_BYTES);
    }

    static int offset(long position) {
        return (int) (position % CHUNK_BYTES);
    }

    /** The chunk that is written to next. */
    ByteBuffer grow() {
        ByteBuffer[] before = chunks;
        if (before.length == maxChunks) {
            throw new IllegalStateException("the journal in memory is full: " + (long) maxChunks * CHUNK_BYTES + " bytes");
        }
        ByteBuffer[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = ByteBuffer.allocateDirect(CHUNK_BYTES);
        chunks = after;
        return after[before.length];
    }
}
