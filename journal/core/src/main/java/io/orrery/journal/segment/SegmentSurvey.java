package io.orrery.journal.segment;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.mark.Seal;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * What can be trusted of a segment.
 *
 * @param first the first sequence; 0 if no document is whole
 * @param last the last sequence of the last document that is whole; one less than the first that is missing
 * @param end where the next document would begin
 * @param length bytes of the file, when inflated
 * @param damage what is wrong behind, or null
 */
public record SegmentSurvey(
    int segment, Path file, Ending ending, long first, long last, int end, long length, JournalDamage damage) {

    /** What lies behind the last whole document. */
    public enum Ending {
        /** The end mark, and nothing behind it. */
        ROLLED,
        /** Nothing. */
        ZEROS,
        /** A batch that was never recorded. */
        UNFINISHED,
        /** Something else. */
        BROKEN
    }

    /** Walks a segment that should begin with this sequence; if that is 0, with any. */
    public static SegmentSurvey of(int number, Path file, long expected) {
        Segment segment;
        try {
            segment = Segment.openTorn(file, number);
        } catch (UncheckedIOException e) {
            return broken(number, file, expected, new JournalDamage(expected, file.getFileName().toString(), "it can't be read"));
        }
        try {
            return walk(segment, expected);
        } finally {
            segment.unmap();
        }
    }

    /** True if there is no whole document in it, and nothing else that could have been one. */
    public boolean isEmpty() {
        return first == 0 && ending != Ending.BROKEN;
    }

    /** True if it is as its seal says. */
    public boolean agrees(Seal seal) {
        boolean whole = ending == Ending.ROLLED || ending == Ending.ZEROS;
        return whole && seal.agrees(new Seal(segment, seal.state(), first, last, end));
    }

    private static SegmentSurvey broken(int number, Path file, long expected, JournalDamage damage) {
        return new SegmentSurvey(number, file, Ending.BROKEN, 0, expected - 1, 0, file.toFile().length(), damage);
    }

    private static SegmentSurvey walk(Segment segment, long wanted) {
        EventRecord record = new EventRecord();
        SegmentReader reader = new SegmentReader(segment);
        long begin = wanted;
        if (wanted == 0 && reader.head(record)) {
            begin = record.sequence();
        }
        reader.rewind();
        long expected = begin;
        long whole = begin;
        int end = 0;
        JournalDamage damage = null;
        SegmentReader.Step step = SegmentReader.Step.RECORD;
        try {
            while (step == SegmentReader.Step.RECORD) {
                if (reader.betweenDocuments()) {
                    end = reader.position();
                    whole = expected;
                }
                step = reader.next(record, expected);
                expected++;
            }
            end = reader.position();
        } catch (JournalDamage e) {
            damage = e;
        }
        if (segment.torn() && damage == null) {
            damage = reader.damage(whole, end, "the rest can't be inflated");
        }
        Ending ending = damage != null ? Ending.BROKEN : ending(segment, step, end, whole);
        if (ending == Ending.BROKEN && damage == null) {
            damage = reader.damage(whole, end, "something lies behind the last record");
        }
        long length = segment.compressed() ? segment.region().capacity() : segment.file().toFile().length();
        long first = whole > begin ? begin : 0;
        return new SegmentSurvey(segment.number(), segment.file(), ending, first, whole - 1, end, length, damage);
    }

    private static Ending ending(Segment segment, SegmentReader.Step step, int end, long expected) {
        boolean rolled = step == SegmentReader.Step.ROLLED;
        SegmentRest.Kind rest = segment.rest(rolled ? end + DocumentHeader.LENGTH : end).kind(expected);
        if (rest == SegmentRest.Kind.ZEROS) {
            return rolled ? Ending.ROLLED : Ending.ZEROS;
        }
        return !rolled && !segment.compressed() && rest == SegmentRest.Kind.UNFINISHED ? Ending.UNFINISHED : Ending.BROKEN;
    }
}
