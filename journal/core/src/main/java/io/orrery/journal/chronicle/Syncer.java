package io.orrery.journal.chronicle;

import io.orrery.journal.JournalFailure;
import io.orrery.journal.JournalSettings;
import io.orrery.journal.JournalSettings.Sync;
import io.orrery.journal.disk.Disk;
import io.orrery.journal.mark.DurableMarkFile;
import io.orrery.journal.mark.Seal;
import io.orrery.journal.mark.Seals;
import io.orrery.journal.segment.DocumentHeader;
import io.orrery.journal.segment.SegmentFiles;
import java.io.IOException;
import org.agrona.concurrent.Agent;

/**
 * Follows the writer and makes durable what it recorded, a group of batches at a time; seals and cuts off the segments that it
 * left. Whatever fails is never tried again: the kernel may have forgotten the pages, and would say that all is well.
 */
final class Syncer implements Agent {
    private final Progress progress;
    private final Seals seals;
    private final DurableMarkFile mark;
    private final Sync sync;
    private final long syncNanos;
    private final int syncRecords;
    private OpenSegment segment;
    private int done;
    private long sealed;
    private long lastSync;
    private boolean broken;

    Syncer(Disk disk, SegmentFiles files, JournalSettings settings, Progress progress) throws IOException {
        this.progress = progress;
        sync = settings.sync();
        syncNanos = settings.syncNanos();
        syncRecords = settings.syncRecords();
        seals = new Seals(disk, files.folder());
        mark = sync == Sync.NONE ? null : new DurableMarkFile(disk, files.folder());
        lastSync = now();
    }

    @Override
    public String roleName() {
        return "journal-syncer";
    }

    @Override
    public int doWork() {
        return isDue(now()) ? settle() : 0;
    }

    private boolean isDue(long now) {
        long waiting = progress.recordedSequence() - progress.durableSequence();
        progress.waiting(waiting > 0 && sync != Sync.NONE, now);
        return sync != Sync.GROUP || now - lastSync >= syncNanos || waiting >= syncRecords;
    }

    /** By the writer, when it enters its first segment. */
    synchronized void begin(OpenSegment first) {
        segment = first;
        done = first.first();
    }

    /**
     * Brings everything that was recorded so far to where it belongs. Returns 0 if it was there, or something failed. Also called
     * by a writer that waits for each of its commits.
     */
    synchronized int settle() {
        if (broken) {
            return 0;
        }
        try {
            return bring();
        } catch (IOException | RuntimeException | InternalError e) { // the last is what a fault of mapped memory comes as
            broken = true;
            progress.fail(e);
            return 0;
        }
    }

    private int bring() throws IOException {
        long started = now();
        int work = 0;
        while (segment != null && segment.end() > 0) {
            progress.waiting(sync != Sync.NONE, started);
            seal();
            work++;
        }
        long sequence = progress.recordedSequence(); // asked behind the seals, else it could be less than they tell
        if (segment != null && sync != Sync.NONE) {
            int position = progress.position(segment);
            if (position > done) {
                progress.waiting(true, started);
                segment.force(done, position);
                done = position;
                mark.write(segment.number(), position, sequence);
                progress.durable(sequence, started);
                work++;
            }
        }
        lastSync = started;
        return work;
    }

    /** A seal is believed after a loss of power: so what it vouches for is made durable before, whatever the settings are. */
    private void seal() throws IOException {
        segment.force(done, segment.end() + DocumentHeader.LENGTH);
        segment.cut();
        seals.add(new Seal(segment.number(), Seal.State.ENDED, sealed + 1, segment.lastSequence(), segment.end()));
        sealed = segment.lastSequence();
        if (mark != null) {
            mark.write(segment.number(), segment.end(), sealed);
        }
        progress.durable(sealed);
        OpenSegment left = segment;
        segment = left.successor();
        done = segment == null ? 0 : segment.first();
        left.close();
    }

    /**
     * After the writer has left its last segment.
     *
     * @throws JournalFailure if not all that was recorded is durable; the files are closed nevertheless
     */
    synchronized void finish() {
        settle();
        try {
            for (; segment != null; segment = segment.successor()) {
                segment.close();
            }
            if (mark != null) {
                mark.close();
            }
        } catch (IOException e) {
            broken = true;
            progress.fail(e);
        }
        if (broken) {
            throw new JournalFailure(progress.failure());
        }
    }

    private static long now() {
        return System.nanoTime(); // allowed: paces the disk, no decision sees it
    }
}
