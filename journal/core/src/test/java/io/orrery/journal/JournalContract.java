package io.orrery.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.SegmentOpenedDecoder;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.journal.Events.Read;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store. */
public abstract class JournalContract {
    private final Events events = new Events();
    private final EventRecord record = new EventRecord();
    private JournalStore store;

    protected abstract JournalStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void aSessionOpensWithItsFirstSegmentAndSequenceOne() {
        JournalWriter writer = store.writer();
        assertEquals(2, writer.add(events.trade(100, 1)));
        writer.commit();
        List<Read> read = Events.readAll(store);
        assertEquals(List.of(1L, 2L), read.stream().map(Read::sequence).toList());
        assertEquals(SegmentOpenedDecoder.TEMPLATE_ID, read.get(0).templateId());
        assertEquals(EventClass.OBSERVATION, read.get(0).eventClass());
        assertEquals(TradeDecoder.TEMPLATE_ID, read.get(1).templateId());
        assertEquals(EventClass.INPUT, read.get(1).eventClass());
    }

    @Test
    void whatIsReadIsWhatWasAdded() {
        JournalWriter writer = store.writer();
        for (int i = 0; i < 1000; i++) {
            Read added = new Read(i + 2, 100 + i, EventClass.INPUT, TradeDecoder.TEMPLATE_ID, "");
            assertEquals(added.sequence(), writer.add(events.trade(added.time(), i)));
            if (i % 7 == 0) {
                writer.commit();
            }
        }
        writer.commit();
        List<Read> read = Events.readAll(store);
        assertEquals(1001, read.size());
        for (int i = 0; i < 1000; i++) {
            assertEquals(i + 2, read.get(i + 1).sequence());
            assertEquals(Read.of(events.trade(100 + i, i)).body(), read.get(i + 1).body());
        }
    }

    @Test
    void aReaderSeesABatchWholeOrNotAtAll() {
        JournalWriter writer = store.writer();
        JournalReader reader = store.reader();
        assertFalse(reader.next(record));
        writer.add(events.trade(1, 1));
        writer.commit();
        assertEquals(2, Events.readAll(reader).size());
        writer.add(events.trade(2, 2));
        writer.add(events.trade(3, 3));
        assertFalse(reader.next(record));
        writer.commit();
        assertEquals(List.of(3L, 4L), Events.readAll(reader).stream().map(Read::sequence).toList());
        assertFalse(reader.next(record));
        reader.checkEnd();
    }

    @Test
    void closingCommits() {
        JournalWriter writer = store.writer();
        writer.add(events.trade(1, 1));
        writer.close();
        assertEquals(2, Events.readAll(store).size());
        assertThrows(IllegalStateException.class, () -> writer.add(events.trade(1, 1)));
    }

    @Test
    void aBatchThatIsTooLongIsRefused() {
        JournalWriter writer = store.writer();
        int length = events.trade(1, 1).length();
        for (int i = 0; i < JournalWriter.MAX_BATCH_BYTES / length; i++) {
            writer.add(events.trade(1, 1));
        }
        assertThrows(IllegalStateException.class, () -> writer.add(events.trade(1, 1)));
        writer.commit();
        assertEquals(1 + JournalWriter.MAX_BATCH_BYTES / length, Events.readAll(store).size());
    }

    @Test
    void thereIsOneWriter() {
        store.writer();
        assertThrows(IllegalStateException.class, store::writer);
    }

    @Test
    void everySequenceIsFound() {
        record(600);
        try (JournalReader reader = store.reader()) {
            for (long sequence = 601; sequence >= 0; sequence--) {
                reader.seekSequence(sequence);
                assertTrue(reader.next(record));
                assertEquals(Math.max(1, sequence), record.sequence());
            }
            reader.seekSequence(599);
            assertEquals(List.of(599L, 600L, 601L), sequences(reader));
        }
    }

    @Test
    void everyTimeIsFound() {
        record(600);
        try (JournalReader reader = store.reader()) {
            for (long i = 599; i >= 0; i--) {
                reader.seekTime(1000 + 10 * i - 3);
                assertTrue(reader.next(record));
                assertEquals(i == 0 ? 1 : i + 2, record.sequence());
            }
            reader.seekTime(1000 + 10 * 599 + 1);
            assertFalse(reader.next(record));
        }
    }

    @Test
    void aSeekBeyondTheEndWaitsForItsRecord() {
        JournalWriter writer = record(10);
        try (JournalReader reader = store.reader()) {
            reader.seekSequence(14);
            assertFalse(reader.next(record));
            for (int i = 0; i < 4; i++) {
                writer.add(events.trade(2000, i));
            }
            writer.commit();
            assertEquals(List.of(14L, 15L), sequences(reader));
        }
    }

    @Test
    void manyBatchesAreReadInOrder() {
        JournalWriter writer = store.writer();
        for (int i = 0; i < 100_000; i++) {
            writer.add(events.trade(i, i));
            if (i % 50 == 49) {
                writer.commit();
            }
        }
        try (JournalReader reader = store.reader()) {
            List<Long> sequences = sequences(reader);
            assertEquals(100_001, sequences.size());
            for (int i = 0; i < sequences.size(); i++) {
                assertEquals(i + 1, sequences.get(i));
            }
            reader.seekSequence(77_777);
            assertTrue(reader.next(record));
            assertEquals(77_777, record.sequence());
        }
    }

    private JournalWriter record(int trades) {
        JournalWriter writer = store.writer();
        for (int i = 0; i < trades; i++) {
            writer.add(events.trade(1000 + 10L * i, i));
            if (i % 3 == 2) {
                writer.commit();
            }
        }
        writer.commit();
        return writer;
    }

    private static List<Long> sequences(JournalReader reader) {
        return Events.readAll(reader).stream().map(Read::sequence).toList();
    }
}
