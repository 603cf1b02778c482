package io.orrery.journal.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.journal.Events;
import io.orrery.journal.JournalMissing;
import io.orrery.journal.JournalStore;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.journal.segment.FileMap;
import io.orrery.journal.segment.SegmentFiles;
import io.orrery.journal.upkeep.SessionInspection.SegmentContent;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalInspectorTest {
    @TempDir
    private Path folder;

    @Test
    void aSessionIsCountedSegmentBySegment() {
        JournalStore store = new ChronicleStore(folder, 400_000);
        new Events().session(store, 10_000);
        JournalCheck check = JournalCheck.of(store.reader());
        SessionInspection inspection = JournalInspector.inspect(folder);
        assertNull(inspection.damage());
        assertTrue(inspection.ended());
        assertEquals(check.chain(), inspection.chain());
        assertEquals(check.lastSequence(), inspection.records());
        assertEquals(check.bytes(), inspection.recordBytes());
        long expected = 1;
        long trades = 0;
        long blocks = 0;
        for (SegmentContent segment : inspection.segments()) {
            assertEquals(expected, segment.firstSequence());
            assertEquals(segment.records(), segment.recordsByClass().values().stream().mapToLong(Long::longValue).sum());
            expected = segment.lastSequence() + 1;
            trades += segment.recordsByTemplate().getOrDefault(TradeDecoder.TEMPLATE_ID, 0L);
            blocks += segment.blocks();
        }
        assertEquals(10_000, trades);
        assertEquals(3, blocks);
        assertEquals(0L, inspection.segments().get(0).recordsByClass().get(EventClass.OUTPUT));
        assertEquals(1000, inspection.firstTime());
        assertEquals(11_001, inspection.lastTime());
    }

    @Test
    void aDamagedSessionIsCountedUpToTheDamage() throws IOException {
        new Events().session(new ChronicleStore(folder, 100_000), 3000);
        Path second = new SegmentFiles(folder).plain(1);
        FileMap.Part part = FileMap.of(second).parts().get(30);
        try (RandomAccessFile bytes = new RandomAccessFile(second.toFile(), "rw")) {
            bytes.seek(part.begin() + 9L);
            bytes.write(0x55);
        }
        SessionInspection inspection = JournalInspector.inspect(folder);
        assertEquals(part.firstBad(), inspection.damage().sequence());
        assertEquals(part.firstBad() - 1, inspection.records());
    }

    @Test
    void anHourIsReckonedFromTheSessionsPace() {
        assertEquals(3_600_000, SessionSize.bytesPerHour(1000, 1_000_000_000));
        assertEquals(0, SessionSize.bytesPerHour(1000, 0));
    }

    @Test
    void whereNothingLiesNothingIsInspected() {
        assertThrows(JournalMissing.class, () -> JournalInspector.inspect(folder));
    }
}
