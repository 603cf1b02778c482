package io.orrery.node.journal;

import io.orrery.codecs.Dictionary;
import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventFields;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.SegmentOpenedDecoder;
import io.orrery.codecs.sbe.SessionEndedDecoder;
import io.orrery.codecs.sbe.SessionHeaderDecoder;
import io.orrery.journal.Chain;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalReader;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a session's journal holds, with every record and block hash checked.
 *
 * @param ended stopped in order; else it is still written to, or its process died
 * @param confirmed the last sequence that a block hash vouches for
 * @param damage what is wrong, or null; the figures are of what lies before it
 */
public record Inspection(
    String session,
    Map<String, String> header,
    long records,
    long inputs,
    long outputs,
    long observations,
    long segments,
    long bytes,
    long bytesPerHour,
    Instant first,
    Instant last,
    boolean ended,
    long confirmed,
    String chain,
    Map<String, Long> messages,
    String damage) {

    /** Reads the whole session. */
    public static Inspection of(String session, JournalReader reader) {
        return new Reading().read(session, reader);
    }

    /** The figures while they grow. */
    private static final class Reading {
        private static final double NANOS_AN_HOUR = 3_600e9;

        private final EventFields fields = new EventFields(new Dictionary());
        private final Chain chain = new Chain();
        private final long[] classes = new long[EventClass.values().length];
        private final long[] templates = new long[1 << 16];
        private Map<String, String> header = Map.of();
        private long records;
        private long bytes;
        private long firstTime;
        private long lastTime;
        private boolean ended;

        Inspection read(String session, JournalReader reader) {
            String damage = null;
            try {
                EventRecord record = new EventRecord();
                while (reader.next(record)) {
                    chain.add(record);
                    note(record);
                }
                if (ended) {
                    reader.checkEnd();
                }
            } catch (JournalDamage e) {
                damage = e.getMessage();
            }
            return result(session, damage);
        }

        private void note(EventRecord record) {
            firstTime = records == 0 ? record.time() : firstTime;
            lastTime = record.time();
            records++;
            bytes += record.length();
            classes[record.eventClass().ordinal()]++;
            templates[record.templateId()]++;
            ended |= record.templateId() == SessionEndedDecoder.TEMPLATE_ID;
            if (record.templateId() == SessionHeaderDecoder.TEMPLATE_ID && header.isEmpty()) {
                header = FieldTexts.of(fields, record);
            }
        }

        private Inspection result(String session, String damage) {
            Map<String, Long> messages = new TreeMap<>();
            for (int i = 0; i < templates.length; i++) {
                if (templates[i] > 0) {
                    String name = fields.name(i);
                    messages.put(name == null ? Integer.toString(i) : name, templates[i]);
                }
            }
            double hours = Math.max(1, lastTime - firstTime) / NANOS_AN_HOUR;
            return new Inspection(
                session, header, records, classes[EventClass.INPUT.ordinal()], classes[EventClass.OUTPUT.ordinal()],
                classes[EventClass.OBSERVATION.ordinal()], templates[SegmentOpenedDecoder.TEMPLATE_ID], bytes,
                Math.round(bytes / hours), Instant.ofEpochSecond(0, firstTime), Instant.ofEpochSecond(0, lastTime), ended,
                chain.confirmed(), chain.hex(),
                messages, damage);
        }
    }
}
