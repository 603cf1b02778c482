package io.orrery.journal.sequence;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalReader;

/** Seeks by going to the last place that surely lies before the wanted record, and passing over what lies between. */
public abstract class SeekingReader implements JournalReader {
    private long fromSequence;
    private long fromTime = Long.MIN_VALUE;

    @Override
    public final boolean next(EventRecord record) {
        while (advance(record)) {
            if (record.sequence() >= fromSequence && record.time() >= fromTime) {
                fromTime = Long.MIN_VALUE;
                return true;
            }
        }
        return false;
    }

    @Override
    public final void seekSequence(long sequence) {
        fromSequence = sequence;
        fromTime = Long.MIN_VALUE;
        goBeforeSequence(sequence);
    }

    @Override
    public final void seekTime(long time) {
        fromSequence = 0;
        fromTime = time;
        goBeforeTime(time);
    }

    /** Places the flyweight over the next record in line, wanted or not. */
    protected abstract boolean advance(EventRecord record);

    protected abstract void goBeforeSequence(long sequence);

    protected abstract void goBeforeTime(long time);
}
