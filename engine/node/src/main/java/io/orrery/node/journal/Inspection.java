package io.orrery.node.journal;

import io.orrery.codecs.Dictionary;
import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventFields;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.SessionHeaderDecoder;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.journal.upkeep.JournalInspector;
import io.orrery.journal.upkeep.SessionInspection;
import io.orrery.journal.upkeep.SessionInspection.SegmentContent;
import io.orrery.node.home.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a session's journal holds, every record and block hash checked, in words: the object of {@code inspect --json}.
 *
 * @param header the fields of the session's header
 * @param ended stopped in order; else it is still written to, or its process died
 * @param messages how many of each
 * @param damage what is wrong, or null; the figures are of what lies before it
 */
public record Inspection(
    String session,
    Map<String, String> header,
    Instant first,
    Instant last,
    long records,
    Map<EventClass, Long> classes,
    long recordBytes,
    long fileBytes,
    long bytesPerHour,
    List<Segment> segments,
    boolean ended,
    String chain,
    Map<String, Long> messages,
    String damage) {

    /** One file. */
    public record Segment(String file, long firstSequence, long lastSequence, long fileBytes, long blocks) {
    }

    /** Reads the whole session. */
    public static Inspection of(Session session) {
        SessionInspection found = JournalInspector.inspect(session.journal());
        MessageNames names = new MessageNames();
        Map<EventClass, Long> classes = new TreeMap<>();
        Map<String, Long> messages = new TreeMap<>();
        for (SegmentContent segment : found.segments()) {
            segment.recordsByClass().forEach((each, count) -> classes.merge(each, count, Long::sum));
            segment.recordsByTemplate().forEach((each, count) -> messages.merge(names.name(each), count, Long::sum));
        }
        return new Inspection(
            session.id(), header(session),
            Instant.ofEpochSecond(0, found.firstTime()), Instant.ofEpochSecond(0, found.lastTime()), found.records(),
            classes, found.recordBytes(), found.fileBytes(), found.bytesPerHour(),
            found.segments().stream().map(Inspection::segment).toList(), found.ended(), found.chain(), messages,
            found.damage() == null ? null : found.damage().getMessage());
    }

    private static Segment segment(SegmentContent content) {
        return new Segment(
            content.file().getFileName().toString(), content.firstSequence(), content.lastSequence(), content.fileBytes(),
            content.blocks());
    }

    private static Map<String, String> header(Session session) {
        EventRecord record = new EventRecord();
        try (JournalReader reader = new ChronicleStore(session.journal()).reader()) {
            while (reader.next(record) && record.eventClass() == EventClass.OBSERVATION) {
                if (record.templateId() == SessionHeaderDecoder.TEMPLATE_ID) {
                    return FieldTexts.of(new EventFields(new Dictionary()), record);
                }
            }
        }
        return Map.of();
    }
}
