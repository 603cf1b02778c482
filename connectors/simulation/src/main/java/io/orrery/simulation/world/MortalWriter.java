package io.orrery.simulation.world;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalStore;
import io.orrery.journal.JournalWriter;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** A journal's writer at which the process may die: with records added and lost, or recorded and nothing done about them. */
final class MortalWriter implements JournalWriter {
    private static final int MILLION = 1_000_000;

    private final JournalWriter journal;
    private final SplittableRandom random;
    private final JournalReader recorded;
    private final Consumer<EventRecord> watcher;
    private final EventRecord record = new EventRecord();
    private int deaths;

    /**
     * @param deaths in a million commits
     * @param watcher told of what is recorded, which is all that a next process will ever know
     */
    MortalWriter(JournalStore store, SplittableRandom random, int deaths, Consumer<EventRecord> watcher) {
        journal = store.writer();
        recorded = store.reader();
        this.random = random;
        this.deaths = deaths;
        this.watcher = watcher;
    }

    /** From now on it does not die here. */
    void spare() {
        deaths = 0;
    }

    @Override
    public long add(EventRecord added) {
        return journal.add(added);
    }

    @Override
    public void commit() {
        int fate = deaths == 0 ? MILLION : random.nextInt(MILLION);
        if (fate < deaths / 2) {
            throw new Death();
        }
        journal.commit();
        while (recorded.next(record)) {
            watcher.accept(record);
        }
        if (fate < deaths) {
            throw new Death();
        }
    }

    @Override
    public long bytes() {
        return journal.bytes();
    }

    @Override
    public int segment() {
        return journal.segment();
    }

    @Override
    public void close() {
        journal.close();
    }
}
