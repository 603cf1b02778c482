package io.orrery.journal;

import java.nio.file.Path;

/**
 * A session on disk: one folder, one file a segment. D0 holds: what was committed survives the end of the process, also by
 * {@code kill -9}. What survives the end of power, and the repair after it, is not built yet.
 */
public final class ChronicleStore implements JournalStore {
    public static final long DEFAULT_SEGMENT_BYTES = 256L << 20;
    /** A segment is read through one mapping of less than 2 GiB. */
    public static final long MAX_SEGMENT_BYTES = 1L << 30;

    private final Path folder;
    private final long segmentBytes;
    private JournalWriter writer;

    public ChronicleStore(Path folder) {
        this(folder, DEFAULT_SEGMENT_BYTES);
    }

    /**
     * @param segmentBytes a segment that has reached this size is closed; it exceeds it by less than a batch
     */
    public ChronicleStore(Path folder, long segmentBytes) {
        if (segmentBytes <= 0 || segmentBytes > MAX_SEGMENT_BYTES) {
            throw new IllegalArgumentException("segmentBytes=" + segmentBytes + ": allowed are 1 to " + MAX_SEGMENT_BYTES);
        }
        this.folder = folder;
        this.segmentBytes = segmentBytes;
    }

    /**
     * @throws JournalExists if anything was recorded here before
     */
    @Override
    public JournalWriter writer() {
        if (writer != null) {
            throw new JournalExists(folder);
        }
        writer = new ChronicleWriter(folder, segmentBytes);
        return writer;
    }

    /**
     * Opens a reader at the first record. It may be opened before its writer has recorded anything.
     *
     * @throws JournalMissing if nothing is recorded here, and no writer of this store is about to
     */
    @Override
    public JournalReader reader() {
        SegmentFiles files = new SegmentFiles(folder);
        if (writer == null && !files.any()) {
            throw new JournalMissing(folder);
        }
        return new ChronicleReader(files);
    }

    /** Closes the writer, if there is one. Readers are closed by whoever opened them. */
    @Override
    public void close() {
        if (writer != null) {
            writer.close();
        }
    }
}
