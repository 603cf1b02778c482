package io.orrery.strategies;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalWriter;
import java.util.function.Consumer;

/** A journal that shows what is recorded to somebody, and keeps nothing. */
final class Recorder implements JournalWriter {
    private final Consumer<EventRecord> witness;
    private long sequence;
    private long bytes;

    Recorder(Consumer<EventRecord> witness) {
        this.witness = witness;
    }

    @Override
    public long add(EventRecord record) {
        record.seal(++sequence);
        bytes += record.length();
        witness.accept(record);
        return sequence;
    }

    @Override
    public void commit() {
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public int segment() {
        return 0;
    }

    @Override
    public void close() {
    }
}
