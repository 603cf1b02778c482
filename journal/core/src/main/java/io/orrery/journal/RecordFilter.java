package io.orrery.journal;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import java.util.Set;

/**
 * Which records of a session are wanted.
 *
 * @param fromSequence the first sequence, included
 * @param toSequence the last sequence, included
 * @param fromTime the first engine time, included
 * @param toTime the last engine time, included
 * @param classes empty for all
 * @param templates empty for all
 */
public record RecordFilter(
    long fromSequence, long toSequence, long fromTime, long toTime, Set<EventClass> classes, Set<Integer> templates) {

    public static final RecordFilter ALL =
        new RecordFilter(1, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, Set.of(), Set.of());

    public RecordFilter {
        classes = Set.copyOf(classes);
        templates = Set.copyOf(templates);
    }

    /** Places the reader at or before the first record that is wanted. */
    public void seek(JournalReader reader) {
        if (fromTime > Long.MIN_VALUE) {
            reader.seekTime(fromTime);
        } else {
            reader.seekSequence(fromSequence);
        }
    }

    public boolean wants(EventRecord record) {
        return record.sequence() >= fromSequence
            && record.sequence() <= toSequence
            && record.time() >= fromTime
            && record.time() <= toTime
            && (classes.isEmpty() || classes.contains(record.eventClass()))
            && (templates.isEmpty() || templates.contains(record.templateId()));
    }

    /** True if no wanted record comes after this one. */
    public boolean endsAt(EventRecord record) {
        return record.sequence() >= toSequence || record.eventClass() == EventClass.INPUT && record.time() > toTime;
    }

    /** True if no wanted record comes before this one. */
    public boolean beginsAt(EventRecord record) {
        return record.sequence() <= fromSequence || record.eventClass() == EventClass.INPUT && record.time() < fromTime;
    }
}
