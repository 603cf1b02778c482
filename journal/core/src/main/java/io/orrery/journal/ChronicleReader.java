package io.orrery.journal;

import io.orrery.codecs.EventRecord;
import java.io.EOFException;
import java.io.File;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import java.util.zip.ZipException;

/**
 * Reads a session's segments in order, in place, behind a live writer or after it.
 *
 * <p>A segment is unmapped when the reader enters the second one after it, and never before: a record that was kept for too
 * long still lies in memory for a whole segment. What is mapped at the end is left to the garbage collector.
 */
final class ChronicleReader extends SeekingReader {
    private final SegmentFiles files;
    private final EventRecord head = new EventRecord();
    private SegmentReader current;
    private Segment previous;
    private Segment upcoming;
    private int number;
    private long expected = 1;
    private int provenEnd = -1;
    private File nextFile;
    private JournalDamage damage;
    private boolean closed;

    ChronicleReader(SegmentFiles files) {
        this.files = files;
    }

    @Override
    boolean advance(EventRecord record) {
        if (closed) {
            throw new IllegalStateException("the journal's reader is closed");
        }
        if (damage != null) {
            throw damage;
        }
        try {
            return step(record);
        } catch (JournalDamage e) {
            damage = e;
            throw e;
        }
    }

    private boolean step(EventRecord record) {
        while (current != null || open(number)) {
            switch (current.next(record, expected)) {
                case RECORD:
                    expected++;
                    return true;
                case ROLLED:
                    if (!open(number + 1)) {
                        return false;
                    }
                    break;
                default:
                    if (!passedOver()) {
                        return false;
                    }
                    break;
            }
        }
        return false;
    }

    /**
     * The end of what is recorded is no end if there is a later segment: the writer closes a segment before it opens the next.
     * Looked at once at each end that is met. Only a plain file can come next: segments are compressed in order.
     */
    private boolean passedOver() {
        if (provenEnd == current.position()) {
            return false;
        }
        if (!nextHasBegun()) {
            provenEnd = current.position();
            return false;
        }
        if (current.atEnd()) {
            throw current.damage(expected, current.position(), "the segment breaks off before the next one");
        }
        return true;
    }

    /** A file that was prepared for the next segment and has no record yet is nothing. */
    private boolean nextHasBegun() {
        if (upcoming == null && nextFile.length() > 0) {
            upcoming = map(number + 1);
        }
        return upcoming != null && new SegmentReader(upcoming).hasBegun();
    }

    @Override
    public long nextSequence() {
        return expected;
    }

    @Override
    public void checkEnd() {
        if (current == null) {
            throw new JournalMissing(files.folder());
        }
        current.checkEnd(expected);
    }

    @Override
    void goBeforeSequence(long sequence) {
        goToLast(first -> first.sequence() <= sequence);
    }

    @Override
    void goBeforeTime(long time) {
        goToLast(first -> first.time() < time);
    }

    @Override
    public void close() {
        closed = true;
        current = null;
        previous = null;
    }

    /** Goes to the last segment whose first record is wanted; to the first segment if there is none. */
    private void goToLast(Predicate<EventRecord> wanted) {
        int low = 0;
        int high = files.last();
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (readHead(middle) && wanted.test(head)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        damage = null;
        number = low;
        expected = 1;
        current = null;
        if (low > 0 && readHead(low)) {
            expected = head.sequence();
        }
        current = null;
    }

    /** Reads a segment's first record. What can't be read is found to be damaged by whoever comes to it in order. */
    private boolean readHead(int segment) {
        try {
            Segment opened = map(segment);
            return opened != null && new SegmentReader(opened).head(head);
        } catch (JournalDamage e) {
            return false;
        }
    }

    private Segment map(int segment) {
        try {
            return Segment.open(files, segment);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ZipException || e.getCause() instanceof EOFException) {
                throw new JournalDamage(expected, files.compressed(segment).getFileName().toString(), "it can't be inflated");
            }
            throw e;
        }
    }

    private boolean open(int wanted) {
        Segment segment = upcoming != null && upcoming.number() == wanted ? upcoming : map(wanted);
        upcoming = null;
        if (segment == null) {
            return false;
        }
        if (previous != null) {
            previous.unmap();
        }
        previous = current == null ? null : current.segment();
        current = new SegmentReader(segment);
        number = wanted;
        nextFile = files.plain(wanted + 1).toFile();
        provenEnd = -1;
        return true;
    }
}
