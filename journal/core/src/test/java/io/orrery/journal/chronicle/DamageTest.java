package io.orrery.journal.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.Events;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalStore;
import io.orrery.journal.segment.FileMap;
import io.orrery.journal.segment.FileMap.Kind;
import io.orrery.journal.segment.FileMap.Part;
import io.orrery.journal.segment.SegmentFiles;
import io.orrery.journal.upkeep.JournalCheck;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of damage by hand, on a session of three segments and more whose batches have three records. */
final class DamageTest {
    private static final int NOT_COMPLETE = 0x8000_0000;
    private static final int METADATA = 0x4000_0000;

    @TempDir
    private Path folder;

    private Path first;
    private Path second;
    private Path last;

    @BeforeEach
    void record() {
        try (JournalStore store = new ChronicleStore(folder, 100_000)) {
            new Events().session(store, 3000);
        }
        SegmentFiles files = new SegmentFiles(folder);
        first = files.plain(0);
        second = files.plain(1);
        last = files.plain(files.last());
        assertTrue(files.last() >= 2);
    }

    @Test
    void aByteOfARecord() throws IOException {
        Part record = part(second, Kind.RECORD, 50);
        change(second, record.begin() + 40, 1);
        assertDamage(record.firstBad());
    }

    @Test
    void aChecksum() throws IOException {
        Part record = part(second, Kind.RECORD, 51);
        change(second, record.begin(), 1);
        assertDamage(record.firstBad());
    }

    @Test
    void aDocumentThatSeemsUnfinished() throws IOException {
        Part header = part(second, Kind.DOCUMENT_HEADER, 5);
        change(second, header.begin(), NOT_COMPLETE);
        assertDamage(header.firstBad());
    }

    @Test
    void aDocumentThatSeemsToBeMetadata() throws IOException {
        Part header = part(second, Kind.DOCUMENT_HEADER, 5);
        change(second, header.begin(), METADATA);
        assertDamage(header.firstBad());
    }

    @Test
    void theLastDocumentThatSeemsToBeMetadata() throws IOException {
        List<Part> headers = parts(last, Kind.DOCUMENT_HEADER);
        Part header = headers.get(headers.size() - 1);
        change(last, header.begin(), METADATA);
        assertDamage(header.firstBad());
    }

    @Test
    void aHeaderThatIsGone() throws IOException {
        for (Path file : List.of(first, last)) {
            Part header = part(file, Kind.DOCUMENT_HEADER, 5);
            int before = change(file, header.begin(), 0);
            change(file, header.begin(), before);
            assertDamage(header.firstBad());
            change(file, header.begin(), before);
        }
    }

    @Test
    void aLengthThatPointsBeyondTheFile() throws IOException {
        Part header = part(last, Kind.DOCUMENT_HEADER, 5);
        change(last, header.begin(), 0x2000_0000);
        assertDamage(header.firstBad());
    }

    @Test
    void anEndMarkThatIsGone() throws IOException {
        Part mark = part(first, Kind.END_MARK, 0);
        change(first, mark.begin(), 0xC000_0000);
        assertDamage(mark.firstBad());
    }

    @Test
    void aForgedEndMark() throws IOException {
        Part header = part(last, Kind.DOCUMENT_HEADER, 5);
        change(last, header.begin(), change(last, header.begin(), 0) ^ 0xC000_0000);
        assertDamage(header.firstBad());
    }

    @Test
    void aStoreHeaderWhoseLengthHidesEverything() throws IOException {
        Part header = part(last, Kind.METADATA_HEADER, 0);
        int length = change(last, header.begin(), 0) & 0x3FFF_FFFF;
        int all = (int) Files.size(last) - 256;
        change(last, header.begin(), length ^ all);
        assertDamage(header.firstBad());
    }

    @Test
    void bytesBehindTheEnd() throws IOException {
        Part unused = part(last, Kind.UNUSED, 0);
        change(last, unused.end() - 4, 0x100);
        assertDamage(unused.firstBad());
    }

    @Test
    void aSegmentThatIsGone() throws IOException {
        long missing = part(second, Kind.RECORD, 0).firstBad();
        Files.delete(second);
        assertDamage(missing);
    }

    @Test
    void theLastSegmentThatIsGone() throws IOException {
        long missing = part(last, Kind.RECORD, 0).firstBad();
        Files.delete(last);
        assertDamage(missing);
    }

    @Test
    void aSegmentInAnothersPlace() throws IOException {
        long missing = part(second, Kind.RECORD, 0).firstBad();
        Files.delete(second);
        Files.copy(last, second);
        assertDamage(missing);
    }

    @Test
    void aFileThatWasCutOff() throws IOException {
        Part header = part(last, Kind.DOCUMENT_HEADER, 5);
        try (RandomAccessFile bytes = new RandomAccessFile(last.toFile(), "rw")) {
            bytes.setLength(header.end() + 20);
        }
        assertDamage(header.firstBad());
    }

    @Test
    void aFollowerWaitsForADocumentThatIsNotFinished() throws IOException {
        List<Part> headers = parts(last, Kind.DOCUMENT_HEADER);
        Part header = headers.get(headers.size() - 1);
        change(last, header.begin(), NOT_COMPLETE);
        EventRecord record = new EventRecord();
        try (JournalReader reader = new ChronicleStore(folder).reader()) {
            reader.seekSequence(header.firstBad() - 1);
            assertTrue(reader.next(record));
            assertFalse(reader.next(record));
            assertFalse(reader.next(record));
            change(last, header.begin(), NOT_COMPLETE);
            assertTrue(reader.next(record));
            assertEquals(header.firstBad(), record.sequence());
        }
    }

    @Test
    void aReaderDoesNotTakeAGapForTheEnd() throws IOException {
        Part header = part(second, Kind.DOCUMENT_HEADER, 5);
        change(second, header.begin(), change(second, header.begin(), 0));
        try (JournalReader reader = new ChronicleStore(folder).reader()) {
            JournalDamage damage = assertThrows(JournalDamage.class, () -> Events.readAll(reader));
            assertEquals(header.firstBad(), damage.sequence());
        }
    }

    @Test
    void aReaderStaysAtTheDamageUntilItSeeksBeyondIt() throws IOException {
        Part damaged = part(first, Kind.RECORD, 9);
        change(first, damaged.begin() + 33, 1);
        EventRecord record = new EventRecord();
        try (JournalReader reader = new ChronicleStore(folder).reader()) {
            assertThrows(JournalDamage.class, () -> Events.readAll(reader));
            assertThrows(JournalDamage.class, () -> reader.next(record));
            long beyond = part(second, Kind.RECORD, 20).firstBad();
            reader.seekSequence(beyond);
            assertTrue(reader.next(record));
            assertEquals(beyond, record.sequence());
        }
    }

    private void assertDamage(long sequence) {
        try (JournalReader reader = new ChronicleStore(folder).reader()) {
            JournalDamage damage = assertThrows(JournalDamage.class, () -> JournalCheck.of(reader));
            assertEquals(sequence, damage.sequence(), damage.getMessage());
        }
    }

    /** Flips the bits of four bytes. Returns what stood there before. */
    private static int change(Path file, int offset, int bits) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(offset);
            int before = Integer.reverseBytes(bytes.readInt());
            bytes.seek(offset);
            bytes.writeInt(Integer.reverseBytes(before ^ bits));
            return before;
        }
    }

    private static Part part(Path file, Kind kind, int index) throws IOException {
        return parts(file, kind).get(index);
    }

    private static List<Part> parts(Path file, Kind kind) throws IOException {
        return new ArrayList<>(FileMap.of(file).parts().stream().filter(part -> part.kind() == kind).toList());
    }
}
