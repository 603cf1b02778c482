package io.orrery.journal.upkeep;

import io.orrery.codecs.EventClass;
import io.orrery.journal.JournalDamage;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * What lies in a session.
 *
 * @param chain of all records up to the end, or up to the damage
 * @param ended true if the session was stopped in order
 * @param damage where reading had to end, or null if every byte is as it was written
 */
public record SessionInspection(List<SegmentContent> segments, String chain, boolean ended, JournalDamage damage) {

    /**
     * What lies in one segment.
     *
     * @param fileBytes size of its file now, compressed or not
     * @param recordBytes bytes of its records, headers included
     * @param blocks Block records in it
     */
    public record SegmentContent(
        Path file,
        long firstSequence,
        long lastSequence,
        long firstTime,
        long lastTime,
        long fileBytes,
        long recordBytes,
        long blocks,
        SortedMap<EventClass, Long> recordsByClass,
        SortedMap<Integer, Long> recordsByTemplate) {

        public long records() {
            return lastSequence - firstSequence + 1;
        }
    }

    public long records() {
        return segments.stream().mapToLong(SegmentContent::records).sum();
    }

    public long recordBytes() {
        return segments.stream().mapToLong(SegmentContent::recordBytes).sum();
    }

    public long fileBytes() {
        return segments.stream().mapToLong(SegmentContent::fileBytes).sum();
    }

    /** Engine time of the first record; 0 if there is none. */
    public long firstTime() {
        return segments.isEmpty() ? 0 : segments.get(0).firstTime();
    }

    /** The latest engine time of all records; 0 if there is none. */
    public long lastTime() {
        return segments.stream().mapToLong(SegmentContent::lastTime).max().orElse(0);
    }

    /** Bytes recorded in an hour of engine time, at the pace of this session; 0 if it has no extent in time. */
    public long bytesPerHour() {
        return SessionSize.bytesPerHour(recordBytes(), lastTime() - firstTime());
    }
}
