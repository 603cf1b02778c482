package io.orrery.journal.memory;

import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalStore;
import io.orrery.journal.JournalWriter;

/** A session in memory, for simulations and tests: the same order, batches and checks as on disk, in a single segment. */
public final class MemoryStore implements JournalStore {
    public static final long DEFAULT_MAX_BYTES = 1L << 30;

    private final MemoryChunks chunks;
    private JournalWriter writer;

    public MemoryStore() {
        this(DEFAULT_MAX_BYTES);
    }

    /**
     * @param maxBytes where the store is full, and its writer throws
     */
    public MemoryStore(long maxBytes) {
        chunks = new MemoryChunks(maxBytes);
    }

    @Override
    public JournalWriter writer() {
        if (writer != null) {
            throw new IllegalStateException("the store has its writer already");
        }
        writer = new MemoryWriter(chunks);
        return writer;
    }

    @Override
    public JournalReader reader() {
        return new MemoryReader(chunks);
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.close();
        }
    }
}
