package io.orrery.engine.replay;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BlockDecoder;
import io.orrery.codecs.sbe.SegmentOpenedDecoder;
import io.orrery.codecs.sbe.SessionEndedDecoder;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalStore;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.chain.BlockHasher;
import io.orrery.journal.memory.MemoryStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a session again with one of its records altered, removed or added, as a forger would who knows everything: sequences,
 * causes, checksums and block hashes are all right.
 */
final class Forgery {
    /** What is done at a record; null keeps out the record, several put in more. */
    interface Hand {
        List<EventRecord> at(EventRecord record);
    }

    private Forgery() {
    }

    static JournalStore forge(JournalStore original, Hand hand) {
        MemoryStore forged = new MemoryStore();
        Map<Long, Long> sequences = new HashMap<>();
        List<EventRecord> blocks = new ArrayList<>();
        try (JournalReader reader = original.reader(); JournalWriter writer = forged.writer()) {
            BlockHasher hasher = new BlockHasher(forged.reader(), (message, offset, length) -> blocks.add(
                EventRecord.allocate().compose(EventClass.OBSERVATION, 0, message, offset, length)));
            EventRecord record = new EventRecord();
            while (reader.next(record)) {
                long old = record.sequence();
                if (record.templateId() == SegmentOpenedDecoder.TEMPLATE_ID) {
                    continue;
                }
                if (record.templateId() == BlockDecoder.TEMPLATE_ID) {
                    hasher.doWork();
                    copy(blocks.remove(0), writer, record.flags());
                    continue;
                }
                for (EventRecord kept : hand.at(record)) {
                    EventRecord copy = EventRecord.allocate();
                    copy.buffer().putBytes(copy.offset(), kept.buffer(), kept.offset(), kept.length());
                    copy.cause(sequences.getOrDefault(kept.cause(), kept.cause()));
                    sequences.put(old, writer.add(copy));
                    writer.commit();
                }
            }
        }
        return forged;
    }

    private static void copy(EventRecord record, JournalWriter writer, byte flags) {
        record.flags(flags);
        writer.add(record);
        writer.commit();
    }

    static boolean isOutput(EventRecord record) {
        return record.eventClass() == EventClass.OUTPUT;
    }

    static boolean isEnd(EventRecord record) {
        return record.templateId() == SessionEndedDecoder.TEMPLATE_ID;
    }
}
