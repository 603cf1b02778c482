package io.orrery.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BlockDecoder;
import io.orrery.journal.memory.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RecordFilterTest {
    private final JournalStore store = new MemoryStore();

    @BeforeEach
    void record() {
        new Events().session(store, 10_000);
    }

    @Test
    void bySequence() {
        assertEquals(List.of(7L, 8L, 9L), wanted(between(7, 9, Set.of(), Set.of())));
    }

    @Test
    void byTime() {
        Set<EventClass> inputs = Set.of(EventClass.INPUT);
        assertEquals(List.of(8L, 9L), wanted(new RecordFilter(1, Long.MAX_VALUE, 1005, 1006, inputs, Set.of())));
    }

    @Test
    void byClassAndTemplate() {
        Set<Integer> block = Set.of(BlockDecoder.TEMPLATE_ID);
        assertEquals(3, wanted(between(1, Long.MAX_VALUE, Set.of(EventClass.OBSERVATION), block)).size());
        assertEquals(0, wanted(between(1, Long.MAX_VALUE, Set.of(EventClass.INPUT), block)).size());
    }

    @Test
    void everything() {
        assertEquals(Events.readAll(store).size(), wanted(RecordFilter.ALL).size());
    }

    private static RecordFilter between(long from, long to, Set<EventClass> classes, Set<Integer> templates) {
        return new RecordFilter(from, to, Long.MIN_VALUE, Long.MAX_VALUE, classes, templates);
    }

    private List<Long> wanted(RecordFilter filter) {
        List<Long> sequences = new ArrayList<>();
        EventRecord record = new EventRecord();
        try (JournalReader reader = store.reader()) {
            filter.seek(reader);
            boolean more = reader.next(record);
            while (more) {
                if (filter.wants(record)) {
                    sequences.add(record.sequence());
                }
                more = !filter.endsAt(record) && reader.next(record);
            }
        }
        return sequences;
    }
}
