package io.orrery.bench.stage;

import io.orrery.bench.Scratch;
import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.chronicle.ChronicleStore;
import java.util.function.LongSupplier;

/** Records of 128 bytes appended, one a commit, to pages that were touched; when they end, a new journal is begun. */
final class Appending implements LongSupplier, Runnable, AutoCloseable {
    private static final int ROOM = JournalBenchmark.TOUCHED_BYTES / 2;

    private final int operations;
    private final EventRecord record = Sample.inert(EventClass.INPUT);
    private Scratch scratch;
    private JournalWriter writer;

    /** @param operations of one turn */
    Appending(int operations) {
        this.operations = operations;
    }

    @Override
    public void run() {
        if (writer != null && writer.bytes() < ROOM) {
            return;
        }
        close();
        scratch = Scratch.create();
        writer = new ChronicleStore(scratch.folder()).writer();
        writer.add(record);
        writer.commit();
        Pages.touch(scratch.folder(), JournalBenchmark.TOUCHED_BYTES);
    }

    @Override
    public long getAsLong() {
        for (int i = 0; i < operations; i++) {
            writer.add(record);
            writer.commit();
        }
        return writer.bytes();
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.close();
            scratch.close();
            writer = null;
        }
    }
}
