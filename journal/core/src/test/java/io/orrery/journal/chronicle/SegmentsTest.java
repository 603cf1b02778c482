package io.orrery.journal.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.LimitsSetDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.SegmentOpenedDecoder;
import io.orrery.journal.Events;
import io.orrery.journal.Events.Read;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalExists;
import io.orrery.journal.JournalMissing;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalSettings;
import io.orrery.journal.JournalStore;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.disk.Disk;
import io.orrery.journal.disk.WatchedDisk;
import io.orrery.journal.disk.WatchedDisk.Operation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.wire.DocumentContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SegmentsTest {
    private static final int SEGMENT_BYTES = 100_000;

    @TempDir
    private Path folder;

    private final Events events = new Events();
    private final EventRecord record = new EventRecord();

    @Test
    void aSegmentOpensWithWhatIsNeededToPrintIt() {
        record(3000);
        List<Read> all = read();
        List<Integer> openings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).templateId() == SegmentOpenedDecoder.TEMPLATE_ID) {
                openings.add(i);
            }
        }
        assertTrue(openings.size() >= 3, "segments: " + openings.size());
        for (int opening : openings.subList(1, openings.size())) {
            assertEquals(InstrumentDefinitionDecoder.TEMPLATE_ID, all.get(opening + 1).templateId());
            assertEquals(LimitsSetDecoder.TEMPLATE_ID, all.get(opening + 2).templateId());
            assertEquals(InstrumentDefinitionDecoder.TEMPLATE_ID, all.get(opening + 3).templateId());
            assertEquals(EventClass.OBSERVATION, all.get(opening + 1).eventClass());
            assertEquals(EventClass.INPUT, all.get(opening + 4).eventClass());
        }
    }

    @Test
    void aThingDefinedAgainStandsOnceInTheDictionary() {
        record(3000);
        try (JournalReader reader = new ChronicleStore(folder).reader()) {
            SegmentOpenedDecoder opened = new SegmentOpenedDecoder();
            LimitsSetDecoder limits = new LimitsSetDecoder();
            int segments = 0;
            while (reader.next(record)) {
                if (record.templateId() == SegmentOpenedDecoder.TEMPLATE_ID) {
                    opened.wrapAndApplyHeader(record.buffer(), record.messageOffset(), new MessageHeaderDecoder());
                    assertEquals(segments, opened.segment());
                    assertEquals(segments == 0 ? 0 : 3, opened.definitions());
                    segments++;
                } else if (segments > 1 && record.templateId() == LimitsSetDecoder.TEMPLATE_ID) {
                    limits.wrapAndApplyHeader(record.buffer(), record.messageOffset(), new MessageHeaderDecoder());
                    assertEquals(60, limits.maxQuantity());
                }
            }
        }
    }

    @Test
    void theFoldersThatLeadToAJournalAreDurableBeforeItsFirstRecord() {
        Path journal = folder.resolve("sessions").resolve("first").resolve("journal");
        Set<Path> forced = new HashSet<>();
        Disk disk = new WatchedDisk((operation, file) -> {
            if (operation == Operation.FORCE_FOLDER) {
                forced.add(file);
            }
        });
        try (JournalStore store = new ChronicleStore(journal, JournalSettings.DEFAULT.withSegmentBytes(SEGMENT_BYTES), disk)) {
            store.writer();
            assertEquals(Set.of(folder, folder.resolve("sessions"), journal.getParent(), journal), forced);
        }
    }

    @Test
    void everySequenceAndTimeIsFoundAcrossSegments() {
        record(3000);
        List<Read> all = read();
        try (JournalReader reader = new ChronicleStore(folder).reader()) {
            for (int i = 0; i < all.size(); i += 7) {
                reader.seekSequence(i + 1);
                assertTrue(reader.next(record));
                assertEquals(all.get(i), Read.of(record));
                long time = all.get(i).time();
                reader.seekTime(time);
                assertTrue(reader.next(record));
                assertEquals(all.stream().filter(read -> read.time() >= time).findFirst().orElseThrow(), Read.of(record));
            }
            reader.seekSequence(all.size() - 400);
            assertEquals(all.subList(all.size() - 401, all.size()), Events.readAll(reader));
        }
    }

    @Test
    void aReaderFollowsALiveWriterAcrossSegments() throws Exception {
        int trades = 200_000;
        try (JournalStore store = new ChronicleStore(folder, 4 << 20)) {
            JournalWriter writer = store.writer();
            JournalReader reader = store.reader();
            CompletableFuture<List<Long>> followed = CompletableFuture.supplyAsync(() -> follow(reader, trades));
            for (int i = 0; i < trades; i++) {
                writer.add(events.trade(i, i));
                if (i % 16 == 15) {
                    writer.commit();
                }
            }
            writer.commit();
            List<Long> prices = followed.get(30, TimeUnit.SECONDS);
            assertEquals(trades, prices.size());
            for (int i = 0; i < trades; i++) {
                assertEquals(i, prices.get(i));
            }
            assertTrue(writer.segment() >= 3);
        }
    }

    @Test
    void chronicleReadsTheSameRecords() {
        record(3000);
        List<Read> all = read();
        List<Read> tailed = new ArrayList<>();
        ByteBuffer copy = ByteBuffer.allocateDirect(JournalWriter.MAX_BATCH_BYTES);
        try (SingleChronicleQueue queue = SegmentHead.queue(folder).readOnly(true).build();
            ExcerptTailer tailer = queue.createTailer()) {
            boolean more = true;
            while (more) {
                try (DocumentContext document = tailer.readingDocument()) {
                    more = document.isPresent();
                    if (more) {
                        copy.clear();
                        document.wire().bytes().read(copy);
                        int length = copy.position();
                        for (int offset = 0; offset < length; offset += record.length()) {
                            tailed.add(Read.of(record.wrap(copy, offset)));
                        }
                    }
                }
            }
        }
        assertEquals(all, tailed);
    }

    @Test
    void aClosedSessionTakesOnlyWhatItUses() throws IOException {
        record(3000);
        try (var files = Files.list(folder)) {
            assertTrue(files.allMatch(file -> file.toFile().length() <= 256 << 10));
        }
    }

    @Test
    void aFolderIsWrittenOnce() {
        record(10);
        assertThrows(JournalExists.class, () -> new ChronicleStore(folder).writer());
    }

    @Test
    void aFolderWithoutAJournalIsNamed() throws IOException {
        assertThrows(JournalMissing.class, () -> new ChronicleStore(folder).reader());
        Files.writeString(folder.resolve("notes.txt"), "nothing to see");
        assertThrows(JournalMissing.class, () -> new ChronicleStore(folder).reader());
        assertThrows(JournalMissing.class, () -> new ChronicleStore(folder.resolve("none")).reader());
    }

    @Test
    void aForeignFileIsDamagedFromTheFirstSequence() throws IOException {
        Files.writeString(folder.resolve("segment-000000.cq4"), "nothing to see here, and surely no journal");
        try (JournalReader reader = new ChronicleStore(folder).reader()) {
            assertEquals(1, assertThrows(JournalDamage.class, () -> reader.next(record)).sequence());
        }
    }

    private List<Long> follow(JournalReader reader, int trades) {
        List<Long> prices = new ArrayList<>();
        EventRecord next = new EventRecord();
        while (prices.size() < trades) {
            if (!reader.next(next)) {
                Thread.yield();
            } else if (next.eventClass() == EventClass.INPUT) {
                prices.add(next.time());
            }
        }
        assertFalse(reader.next(next));
        return prices;
    }

    private void record(int trades) {
        try (JournalStore store = new ChronicleStore(folder, SEGMENT_BYTES)) {
            JournalWriter writer = store.writer();
            writer.add(events.instrument(10, 1, "BTC-USD"));
            writer.add(events.limits(10, 1, 50));
            writer.add(events.instrument(10, 2, "ETH-USD"));
            writer.add(events.limits(10, 1, 60));
            for (int i = 0; i < trades; i++) {
                writer.add(events.trade(100 + 10L * i, i));
                if (i % 3 == 2) {
                    writer.commit();
                }
            }
        }
    }

    private List<Read> read() {
        return Events.readAll(new ChronicleStore(folder));
    }
}
