package io.orrery.journal.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.Events;
import io.orrery.journal.Events.Read;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalExists;
import io.orrery.journal.JournalLocked;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalSettings;
import io.orrery.journal.JournalStore;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.journal.disk.LocalDisk;
import io.orrery.journal.mark.Seal;
import io.orrery.journal.mark.Seals;
import io.orrery.journal.segment.FileMap;
import io.orrery.journal.segment.SegmentFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SealedSegmentsTest {
    private static final JournalSettings SYNCED_AT_ONCE =
        new JournalSettings(100_000, 256 << 10, JournalSettings.Sync.GROUP, 1, 1);

    @TempDir
    private Path folder;

    private final Events events = new Events();

    @Test
    void aCompressedSessionReadsTheSame() throws IOException {
        JournalStore store = new ChronicleStore(folder, 100_000);
        events.session(store, 5000);
        store.close();
        List<Read> all = Events.readAll(store);
        JournalCheck check = JournalCheck.of(store.reader());
        int segments = new SegmentFiles(folder).list().size();
        assertTrue(segments >= 4);
        assertEquals(segments, new SealedSegments(folder).compress());
        assertEquals(0, new SealedSegments(folder).compress());
        assertEquals(all, Events.readAll(store));
        assertEquals(check, JournalCheck.of(store.reader()));
        try (var files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".cq4") || file.toString().endsWith(".tmp")));
        }
        EventRecord record = new EventRecord();
        JournalReader reader = store.reader();
        for (int sequence = all.size(); sequence > 0; sequence -= 501) {
            reader.seekSequence(sequence);
            assertTrue(reader.next(record));
            assertEquals(all.get(sequence - 1), Read.of(record));
        }
    }

    @Test
    void aSessionThatIsWrittenToIsLeftAsItIs() throws Exception {
        try (ChronicleStore store = new ChronicleStore(folder, SYNCED_AT_ONCE, LocalDisk.INSTANCE)) {
            write(store.writer(), 3000);
            store.syncer().doWork();
            assertThrows(JournalLocked.class, () -> new SealedSegments(folder).compress());
            assertTrue(Files.exists(new SegmentFiles(folder).plain(0)));
        }
    }

    @Test
    void aSegmentWithoutASealStaysAlsoWhenItWasRolled() throws Exception {
        Path killed = Files.createDirectory(folder.resolve("killed"));
        try (ChronicleStore store = new ChronicleStore(folder.resolve("live"), SYNCED_AT_ONCE, LocalDisk.INSTANCE)) {
            JournalWriter writer = store.writer();
            write(writer, 1500);
            store.syncer().doWork();
            write(writer, 1500);
            try (Stream<Path> files = Files.list(folder.resolve("live"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, killed.resolve(file.getFileName()));
                }
            }
        }
        SegmentFiles files = new SegmentFiles(killed);
        assertTrue(files.last() >= 2);
        List<Read> all = Events.readAll(new ChronicleStore(killed));
        int sealed = Seals.read(killed).size();
        assertTrue(sealed >= 1);
        assertEquals(sealed, new SealedSegments(killed).compress());
        assertTrue(Files.exists(files.plain(sealed)));
        assertFalse(Files.exists(files.plain(sealed - 1)));
        assertEquals(all, Events.readAll(new ChronicleStore(killed)));
        assertThrows(JournalExists.class, () -> new ChronicleStore(killed).writer());
    }

    @Test
    void aReaderDoesNotMindThatItsSegmentIsCompressed() {
        JournalStore store = new ChronicleStore(folder, 100_000);
        events.session(store, 3000);
        store.close();
        List<Read> all = Events.readAll(store);
        EventRecord record = new EventRecord();
        try (JournalReader reader = store.reader()) {
            assertTrue(reader.next(record));
            assertTrue(new SealedSegments(folder).compress() >= 3);
            assertEquals(all.subList(1, all.size()), Events.readAll(reader));
        }
    }

    private void write(JournalWriter writer, int trades) {
        for (int i = 0; i < trades; i++) {
            writer.add(events.trade(i, i));
            writer.commit();
        }
    }

    @Test
    void aSeekInflatesOnlyTheSegmentThatItLeadsTo() throws IOException {
        JournalStore store = new ChronicleStore(folder, 50_000);
        events.session(store, 5000);
        store.close();
        List<Read> all = Events.readAll(store);
        assertTrue(new SealedSegments(folder).compress() >= 7);
        SegmentFiles files = new SegmentFiles(folder);
        for (int segment = 0; segment <= files.last(); segment++) {
            if (segment != 3) {
                Files.write(files.compressed(segment), new byte[99]);
            }
        }
        Seal there = Seals.read(folder).get(3);
        EventRecord record = new EventRecord();
        try (JournalReader reader = store.reader()) {
            for (long sequence : List.of(there.first(), there.first() + 100, there.last(), there.first() + 1)) {
                reader.seekSequence(sequence);
                assertTrue(reader.next(record));
                assertEquals(all.get((int) sequence - 1), Read.of(record));
            }
        }
    }

    @Test
    void aDamagedSegmentIsNotCompressed() throws IOException {
        JournalStore store = new ChronicleStore(folder, 100_000);
        events.session(store, 3000);
        store.close();
        Path second = new SegmentFiles(folder).plain(1);
        FileMap.Part part = FileMap.of(second).parts().get(20);
        try (RandomAccessFile bytes = new RandomAccessFile(second.toFile(), "rw")) {
            bytes.seek(part.begin() + 9L);
            bytes.write(0x55);
        }
        JournalDamage damage = assertThrows(JournalDamage.class, () -> new SealedSegments(folder).compress());
        assertEquals(part.firstBad(), damage.sequence());
        assertTrue(Files.exists(second));
    }
}
