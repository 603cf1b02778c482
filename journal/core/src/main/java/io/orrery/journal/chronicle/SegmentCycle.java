package io.orrery.journal.chronicle;

import io.orrery.journal.segment.DocumentHeader;
import net.openhft.chronicle.core.time.TimeProvider;
import net.openhft.chronicle.queue.RollCycle;

/**
 * Lets Chronicle Queue roll by size: its "time" is the number of the segment that is written to. A cycle is formally a day,
 * counted from day 0 of the modified Julian calendar, so that cycle n lies in the file {@code segment-n}.
 */
enum SegmentCycle implements RollCycle {
    SEGMENT;

    /** The epoch that goes with this cycle: 1858-11-17, in milliseconds. */
    static final long EPOCH = -40_587L * 86_400_000L;

    private static final int SEQUENCE_BITS = 40;

    @Override
    public String format() {
        return "'segment-'gggggg";
    }

    @Override
    public int lengthInMillis() {
        return 86_400_000;
    }

    @Override
    public int defaultIndexCount() {
        return DocumentHeader.INDEX_ENTRIES;
    }

    @Override
    public int defaultIndexSpacing() {
        return 4096;
    }

    @Override
    public int current(TimeProvider segment, long epoch) {
        return (int) segment.currentTimeMillis();
    }

    @Override
    public long toIndex(int cycle, long sequenceNumber) {
        return (long) cycle << SEQUENCE_BITS | sequenceNumber;
    }

    @Override
    public long toSequenceNumber(long index) {
        return index & (1L << SEQUENCE_BITS) - 1;
    }

    @Override
    public int toCycle(long index) {
        return (int) (index >>> SEQUENCE_BITS);
    }

    @Override
    public long maxMessagesPerCycle() {
        return (long) DocumentHeader.INDEX_ENTRIES * DocumentHeader.INDEX_ENTRIES * defaultIndexSpacing();
    }
}
