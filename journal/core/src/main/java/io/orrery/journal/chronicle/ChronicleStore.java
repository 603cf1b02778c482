package io.orrery.journal.chronicle;

import io.orrery.journal.JournalCondition;
import io.orrery.journal.JournalExists;
import io.orrery.journal.JournalFailure;
import io.orrery.journal.JournalLocked;
import io.orrery.journal.JournalMissing;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalSettings;
import io.orrery.journal.JournalStore;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.disk.Disk;
import io.orrery.journal.disk.Folders;
import io.orrery.journal.disk.LocalDisk;
import io.orrery.journal.mark.JournalLock;
import io.orrery.journal.segment.SegmentFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.agrona.concurrent.Agent;

/**
 * A session on disk: one folder, one file a segment. What was committed survives the end of the process, also by
 * {@code kill -9} (D0), and, once the syncer has come by, a loss of power (D1).
 *
 * <p>Its two helpers run beside the writer, each on a thread of its own that may wait for the disk. Without them all is done,
 * later: room is made by the writer where it runs out, and synced is when it is closed.
 */
public final class ChronicleStore implements JournalStore {
    private final Path folder;
    private final JournalSettings settings;
    private final Disk disk;
    private final Progress progress = new Progress();
    private JournalLock lock;
    private Preparer preparer;
    private Syncer syncer;
    private JournalWriter writer;

    public ChronicleStore(Path folder) {
        this(folder, JournalSettings.DEFAULT, LocalDisk.INSTANCE);
    }

    public ChronicleStore(Path folder, long segmentBytes) {
        this(folder, JournalSettings.DEFAULT.withSegmentBytes(segmentBytes), LocalDisk.INSTANCE);
    }

    public ChronicleStore(Path folder, JournalSettings settings, Disk disk) {
        this.folder = folder;
        this.settings = settings;
        this.disk = disk;
    }

    /**
     * @throws JournalExists if anything was recorded here before
     * @throws JournalLocked if someone else is about to
     * @throws UncheckedIOException if the disk refuses, for instance because it is full
     */
    @Override
    public JournalWriter writer() {
        SegmentFiles files = new SegmentFiles(folder);
        if (writer != null || files.any()) {
            throw new JournalExists(folder);
        }
        try {
            Folders.make(disk, folder);
            lock = JournalLock.acquire(folder);
            preparer = new Preparer(disk, files, settings, progress, SegmentHead.make(disk, folder));
            syncer = new Syncer(disk, files, settings, progress);
        } catch (IOException e) {
            unlock();
            throw new UncheckedIOException(e);
        }
        writer = new ChronicleWriter(settings, preparer, syncer, progress);
        return writer;
    }

    /** Keeps room ahead of the writer. To be run beside it, as often as once a millisecond. */
    public Agent preparer() {
        return preparer;
    }

    /** Makes durable what was recorded. To be run beside the writer, as often as once a millisecond. */
    public Agent syncer() {
        return syncer;
    }

    public JournalCondition condition() {
        return progress;
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

    /**
     * Closes the writer, if there is one. Readers are closed by whoever opened them.
     *
     * @throws JournalFailure if not all that was recorded became durable; all is closed nevertheless
     */
    @Override
    public void close() {
        try {
            if (writer != null) {
                writer.close();
            }
        } finally {
            unlock();
        }
    }

    private void unlock() {
        if (lock != null) {
            lock.close();
        }
    }
}
