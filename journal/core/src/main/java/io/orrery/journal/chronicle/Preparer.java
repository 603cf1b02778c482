package io.orrery.journal.chronicle;

import io.orrery.journal.JournalSettings;
import io.orrery.journal.disk.Disk;
import io.orrery.journal.segment.SegmentFiles;
import java.io.IOException;
import org.agrona.concurrent.Agent;

/**
 * Keeps room ahead of the writer: in the segment that it is in, then in the next one's file, which it makes. What lies ahead is
 * the reserve: when the disk turns out to be full, or slow, so much can still be recorded.
 *
 * <p>A writer that runs into the end of its room makes more by itself.
 */
final class Preparer implements Agent {
    private static final int MAX_STEP = 1 << 20;
    private static final int PAGE = 4096;

    private final Disk disk;
    private final SegmentFiles files;
    private final Progress progress;
    private final byte[] head;
    private final int segmentBytes;
    private final int reserve;
    private final int step;
    private OpenSegment current;
    private OpenSegment next;

    Preparer(Disk disk, SegmentFiles files, JournalSettings settings, Progress progress, byte[] head) throws IOException {
        this.disk = disk;
        this.files = files;
        this.progress = progress;
        this.head = head;
        segmentBytes = (int) settings.segmentBytes();
        reserve = (int) settings.reserveBytes();
        step = Math.max(PAGE, Math.min(MAX_STEP, reserve / 8));
        next = create(0);
        progress.segments(null, next);
    }

    @Override
    public String roleName() {
        return "journal-preparer";
    }

    @Override
    public int doWork() {
        if (progress.failure() != null) {
            return 0;
        }
        progress.makingRoom(System.nanoTime()); // allowed: a measurement, no decision sees it
        try {
            return prepare();
        } catch (IOException e) {
            progress.fail(e);
            return 0;
        } finally {
            progress.makingRoom(0);
        }
    }

    private synchronized int prepare() throws IOException {
        int ahead = 0;
        if (current != null) {
            int position = Math.max(progress.position(current), current.first());
            if (extend(current, position + reserve)) {
                return 1;
            }
            ahead = current.room() - position;
            if (next == null && current.room() >= current.wantedRoom()) {
                next = create(current.number() + 1);
                progress.segments(current, next);
                return 1;
            }
        }
        return next != null && extend(next, reserve - ahead) ? 1 : 0;
    }

    /** Makes a step's room, if as much is missing or the segment's end is near. */
    private boolean extend(OpenSegment segment, int wanted) throws IOException {
        int goal = Math.min(wanted, segment.wantedRoom());
        int missing = goal - segment.room();
        if (missing >= step || missing > 0 && goal == segment.wantedRoom()) {
            segment.makeRoom(segment.room() + Math.min(step, missing));
            return true;
        }
        return false;
    }

    /** By the writer, where a segment ends: the next one. */
    synchronized OpenSegment enter(int number) throws IOException {
        current = next == null ? create(number) : next;
        next = null;
        progress.segments(current, null);
        return current;
    }

    /** By the writer, where its room ends. */
    synchronized void makeRoom(int wanted) throws IOException {
        current.makeRoom(Math.max(wanted, Math.min(current.room() + step, current.wantedRoom())));
        if (current.room() < wanted) {
            throw new IOException("segment " + current.number() + " can't hold its dictionary");
        }
    }

    private OpenSegment create(int number) throws IOException {
        return OpenSegment.create(disk, files, number, head, segmentBytes);
    }

    /** Removes what was prepared and is not needed; prepares no more. */
    synchronized void finish() throws IOException {
        current = null;
        if (next != null) {
            next.close();
            disk.delete(files.plain(next.number()));
            next = null;
        }
    }
}
