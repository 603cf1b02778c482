package io.orrery.journal.upkeep;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BlockDecoder;
import io.orrery.codecs.sbe.SegmentOpenedDecoder;
import io.orrery.codecs.sbe.SessionEndedDecoder;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalMissing;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chain.Chain;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.journal.segment.SegmentFiles;
import io.orrery.journal.upkeep.SessionInspection.SegmentContent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;

/** Reads a whole session and says what lies in it, as far as it can be trusted. */
public final class JournalInspector {
    private final SegmentFiles files;
    private final List<SegmentContent> segments = new ArrayList<>();
    private Tally tally;
    private boolean ended;

    private JournalInspector(Path folder) {
        files = new SegmentFiles(folder);
    }

    /**
     * Inspects a session that may still be written to.
     *
     * @throws JournalMissing if there is no journal in the folder
     */
    public static SessionInspection inspect(Path folder) {
        try (JournalReader reader = new ChronicleStore(folder).reader()) {
            return new JournalInspector(folder).inspect(reader);
        }
    }

    private SessionInspection inspect(JournalReader reader) {
        Chain chain = new Chain();
        JournalDamage damage = null;
        EventRecord record = new EventRecord();
        try {
            while (reader.next(record)) {
                chain.add(record);
                count(record);
            }
            if (ended) {
                reader.checkEnd();
            }
        } catch (JournalDamage e) {
            damage = e;
        }
        closeSegment();
        return new SessionInspection(List.copyOf(segments), chain.hex(), ended, damage);
    }

    private void count(EventRecord record) {
        if (record.templateId() == SegmentOpenedDecoder.TEMPLATE_ID) {
            closeSegment();
            tally = new Tally(record);
        }
        ended |= record.templateId() == SessionEndedDecoder.TEMPLATE_ID;
        tally.add(record);
    }

    private void closeSegment() {
        if (tally != null) {
            segments.add(tally.content(files.find(segments.size())));
            tally = null;
        }
    }

    /** Counts one segment. */
    private static final class Tally {
        private final long[] byClass = new long[EventClass.values().length];
        private final long[] byTemplate = new long[1 << Short.SIZE];
        private final long firstSequence;
        private final long firstTime;
        private long lastSequence;
        private long lastTime;
        private long bytes;

        Tally(EventRecord first) {
            firstSequence = first.sequence();
            firstTime = first.time();
            lastTime = firstTime;
        }

        void add(EventRecord record) {
            byClass[record.eventClass().ordinal()]++;
            byTemplate[record.templateId()]++;
            lastSequence = record.sequence();
            lastTime = Math.max(lastTime, record.time());
            bytes += record.length();
        }

        SegmentContent content(Path file) {
            EnumMap<EventClass, Long> classes = new EnumMap<>(EventClass.class);
            for (EventClass eventClass : EventClass.values()) {
                classes.put(eventClass, byClass[eventClass.ordinal()]);
            }
            TreeMap<Integer, Long> templates = new TreeMap<>();
            for (int template = 0; template < byTemplate.length; template++) {
                if (byTemplate[template] > 0) {
                    templates.put(template, byTemplate[template]);
                }
            }
            return new SegmentContent(file, firstSequence, lastSequence, firstTime, lastTime, file.toFile().length(), bytes,
                byTemplate[BlockDecoder.TEMPLATE_ID], new TreeMap<>(classes), templates);
        }
    }
}
