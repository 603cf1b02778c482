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
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalStore;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.journal.segment.FileMap;
import io.orrery.journal.segment.SegmentFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SealedSegmentsTest {
    @TempDir
    private Path folder;

    private final Events events = new Events();

    @Test
    void aCompressedSessionReadsTheSame() throws IOException {
        JournalStore store = new ChronicleStore(folder, 100_000);
        events.session(store, 5000);
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
    void theSegmentThatIsWrittenToStays() {
        try (JournalStore store = new ChronicleStore(folder, 100_000)) {
            JournalWriter writer = store.writer();
            JournalReader reader = store.reader();
            EventRecord record = new EventRecord();
            for (int i = 0; i < 3000; i++) {
                writer.add(events.trade(i, i));
                writer.commit();
            }
            assertTrue(reader.next(record));
            assertEquals(writer.segment(), new SealedSegments(folder).compress());
            for (int i = 3000; i < 6000; i++) {
                writer.add(events.trade(i, i));
                writer.commit();
            }
            assertFalse(Files.exists(new SegmentFiles(folder).plain(0)));
            assertEquals(writer.nextSequence() - 2, Events.readAll(reader).size());
            assertThrows(JournalExists.class, () -> new ChronicleStore(folder).writer());
        }
    }

    @Test
    void aDamagedSegmentIsNotCompressed() throws IOException {
        JournalStore store = new ChronicleStore(folder, 100_000);
        events.session(store, 3000);
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
