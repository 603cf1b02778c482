package io.orrery.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.Events.Read;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.journal.memory.MemoryStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReverseReaderTest {
    @TempDir
    private Path folder;

    private final EventRecord record = new EventRecord();

    @Test
    void readsBackwardsOverWindowsAndSegments() {
        JournalStore store = new ChronicleStore(folder, 400_000);
        new Events().session(store, 20_000);
        List<Read> expected = new ArrayList<>(Events.readAll(store));
        Collections.reverse(expected);
        try (ReverseReader reader = new ReverseReader(store.reader())) {
            assertEquals(expected, readAll(reader));
            assertFalse(reader.previous(record));
        }
    }

    @Test
    void beginsWhereItIsPlaced() {
        JournalStore store = new MemoryStore();
        new Events().session(store, 10_000);
        try (ReverseReader reader = new ReverseReader(store.reader())) {
            reader.seekSequence(9000);
            assertTrue(reader.previous(record));
            assertEquals(9000, record.sequence());
            reader.seekSequence(3);
            assertEquals(List.of(3L, 2L, 1L), readAll(reader).stream().map(Read::sequence).toList());
            reader.seekSequence(Long.MAX_VALUE - 1);
            assertTrue(reader.previous(record));
            assertEquals(Events.readAll(store).size(), record.sequence());
        }
    }

    @Test
    void whatIsEmptyHasNoRecordBefore() {
        try (JournalStore store = new MemoryStore(); ReverseReader reader = new ReverseReader(store.reader())) {
            assertFalse(reader.previous(record));
        }
    }

    private List<Read> readAll(ReverseReader reader) {
        List<Read> all = new ArrayList<>();
        while (reader.previous(record)) {
            all.add(Read.of(record));
        }
        return all;
    }
}
