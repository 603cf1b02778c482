package io.orrery.journal;

/**
 * How a session is written.
 *
 * @param segmentBytes a segment that has reached this size is closed; it exceeds it by less than a batch
 * @param reserveBytes how far ahead of the writer the disk is taken: what is left when it turns out to be full
 * @param sync when records become durable (D1)
 * @param syncNanos group commit: the longest time between two syncs
 * @param syncRecords group commit: so many records are synced at once, however young
 */
public record JournalSettings(long segmentBytes, long reserveBytes, Sync sync, long syncNanos, int syncRecords) {
    /** A segment is mapped at once, in less than 2 GiB. */
    public static final long MAX_SEGMENT_BYTES = 1L << 30;
    public static final JournalSettings DEFAULT = new JournalSettings(256 << 20, 32 << 20, Sync.GROUP, 5_000_000L, 4_096);

    /** When what was recorded becomes durable: survives a loss of power. */
    public enum Sync {
        /** When the segment is sealed, or before, when the operating system likes. */
        NONE,
        /** A few milliseconds later, by a thread of its own. */
        GROUP,
        /** Before a commit returns. Behind a sync that failed, commits return without: the journal's condition tells of it. */
        EACH
    }

    public JournalSettings {
        require("segmentBytes", segmentBytes, MAX_SEGMENT_BYTES);
        require("reserveBytes", reserveBytes, MAX_SEGMENT_BYTES);
        require("syncNanos", syncNanos, Long.MAX_VALUE);
        require("syncRecords", syncRecords, Integer.MAX_VALUE);
    }

    private static void require(String name, long value, long most) {
        if (value <= 0 || value > most) {
            throw new IllegalArgumentException(name + "=" + value + ": allowed are 1 to " + most);
        }
    }

    public JournalSettings withSegmentBytes(long bytes) {
        return new JournalSettings(bytes, reserveBytes, sync, syncNanos, syncRecords);
    }

    public JournalSettings withReserveBytes(long bytes) {
        return new JournalSettings(segmentBytes, bytes, sync, syncNanos, syncRecords);
    }

    public JournalSettings withSync(Sync wanted) {
        return new JournalSettings(segmentBytes, reserveBytes, wanted, syncNanos, syncRecords);
    }
}
