package io.orrery.journal.chronicle;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalMissing;
import io.orrery.journal.mark.DurableMark;
import io.orrery.journal.mark.Seal;
import io.orrery.journal.mark.Seals;
import io.orrery.journal.mark.WalkedSegments;
import io.orrery.journal.segment.Segment;
import io.orrery.journal.segment.SegmentFiles;
import io.orrery.journal.segment.SegmentReader;
import io.orrery.journal.sequence.SeekingReader;
import java.io.File;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
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
    /** The file that comes next, which may be prepared long before its first record. */
    private SegmentReader ahead;
    private File nextFile;
    private int number;
    private long expected = 1;
    private int provenEnd = -1;
    private WalkedSegments walked = new WalkedSegments();
    private JournalDamage damage;
    private boolean closed;

    ChronicleReader(SegmentFiles files) {
        this.files = files;
    }

    @Override
    protected boolean advance(EventRecord record) {
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
                    if (!openNext()) {
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
        if (!nextBegun()) {
            provenEnd = current.position();
            return false;
        }
        if (current.atEnd()) {
            throw current.damage(expected, current.position(), "the segment breaks off before the next one");
        }
        return true;
    }

    /** True if the next segment's plain file holds a record. Mapped once; looked at by a word from then on. */
    private boolean nextBegun() {
        if (ahead == null) {
            if (nextFile.length() == 0) {
                return false;
            }
            ahead = new SegmentReader(Segment.open(nextFile.toPath(), number + 1));
        }
        return ahead.begun(expected);
    }

    /** Goes to the next segment, unless it is not there or only prepared. */
    private boolean openNext() {
        boolean there = nextBegun() || ahead == null && files.find(number + 1) != null;
        if (!there) {
            return false;
        }
        walked.left(number, expected - 1, current.position());
        return open(number + 1);
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
        List<Seal> seals = Seals.read(files.folder());
        Optional<Seal> seal = Seals.of(seals, number);
        current.checkEnd(expected, seal.isPresent());
        walked.left(number, expected - 1, current.position());
        walked.compare(seals, number);
        boolean repaired = seal.isPresent() && seal.get().state() == Seal.State.RECOVERED;
        Optional<DurableMark> mark = DurableMark.read(files.folder());
        if (!repaired && mark.isPresent() && mark.get().sequence() >= expected) {
            throw current.damage(expected, current.position(), "the end is missing: " + mark.get().sequence() + " was durable");
        }
        if (seal.isEmpty()) {
            checkNothingFollows();
        }
    }

    /** A session that was not closed may end anywhere, but not before something else. */
    private void checkNothingFollows() {
        if (files.last() > number) {
            throw current.damage(expected, current.position(), "segment " + (number + 1) + " is missing");
        }
        if (!current.isRolled() || nextFile.length() == 0) {
            return;
        }
        SegmentReader next = new SegmentReader(Segment.open(nextFile.toPath(), number + 1));
        if (next.begun(expected) || next.foreignHere(expected)) {
            throw next.damage(expected, next.position(), "a segment does not begin as it was written");
        }
    }

    @Override
    protected void goBeforeSequence(long sequence) {
        Optional<Seal> sealed = lastSealedBegunAt(sequence);
        if (sealed.isEmpty()) {
            goToLast(0, 1, files.last(), first -> first.sequence() <= sequence);
        } else {
            Seal seal = sealed.get();
            int high = sequence <= seal.last() ? seal.segment() : files.last();
            goToLast(seal.segment(), seal.first(), high, first -> first.sequence() <= sequence);
        }
    }

    @Override
    protected void goBeforeTime(long time) {
        goToLast(0, 1, files.last(), first -> first.time() < time);
    }

    @Override
    public void close() {
        closed = true;
        current = null;
        previous = null;
    }

    /** The last sealed segment that begins before this sequence or with it, as far as the seals can be read. */
    private Optional<Seal> lastSealedBegunAt(long sequence) {
        try {
            return Seals.read(files.folder()).stream()
                .filter(seal -> seal.counts() && seal.first() <= sequence)
                .reduce((earlier, later) -> later)
                .filter(seal -> files.find(seal.segment()) != null);
        } catch (JournalDamage e) {
            return Optional.empty();
        }
    }

    /**
     * Goes to the last segment whose first record is wanted.
     *
     * @param from the segment to go to if there is none
     * @param first the first sequence of that
     */
    private void goToLast(int from, long first, int to, Predicate<EventRecord> wanted) {
        int low = from;
        int high = to;
        expected = first;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (readHead(middle) && wanted.test(head)) {
                low = middle;
                expected = head.sequence();
            } else {
                high = middle - 1;
            }
        }
        damage = null;
        walked = new WalkedSegments();
        ahead = null;
        if (current != null && number == low) {
            current.rewind();
            provenEnd = -1;
            walked.entered(low, expected);
        } else {
            current = null;
        }
        number = low;
    }

    /** Reads a segment's first record. What can't be read is found to be damaged by whoever comes to it in order. */
    private boolean readHead(int segment) {
        Segment opened = files.openHead(segment);
        return opened != null && new SegmentReader(opened).head(head);
    }

    private Segment map(int segment) {
        try {
            return files.open(segment);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ZipException) {
                throw new JournalDamage(expected, files.compressed(segment).getFileName().toString(), "it can't be inflated");
            }
            throw e;
        }
    }

    private boolean open(int wanted) {
        Segment segment = ahead != null && ahead.segment().number() == wanted ? ahead.segment() : map(wanted);
        if (segment == null) {
            return false;
        }
        if (previous != null) {
            previous.unmap();
        }
        previous = current == null ? null : current.segment();
        current = new SegmentReader(segment);
        number = wanted;
        ahead = null;
        walked.entered(wanted, expected);
        nextFile = files.plain(wanted + 1).toFile();
        provenEnd = -1;
        return true;
    }
}
