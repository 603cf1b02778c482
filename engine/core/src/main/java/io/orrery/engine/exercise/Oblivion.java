package io.orrery.engine.exercise;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.sequence.SegmentedWriter;
import org.agrona.concurrent.UnsafeBuffer;

/** A journal of which nobody ever reads: each record is written over the one before. */
final class Oblivion extends SegmentedWriter {
    private final UnsafeBuffer last = new UnsafeBuffer(new byte[EventRecord.MAX_LENGTH]);

    @Override
    protected boolean full() {
        return false;
    }

    @Override
    protected void enter(int number) {
        // there is one segment, and it never ends
    }

    @Override
    protected void write(EventRecord record) {
        last.putBytes(0, record.buffer(), record.offset(), record.length());
    }

    @Override
    protected void publish() {
        // to nobody
    }

    @Override
    protected void release() {
        // nothing is held
    }
}
