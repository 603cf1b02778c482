package io.orrery.codecs;

import io.orrery.codecs.sbe.MessageHeaderDecoder;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Prints any event on one line: as text for people, as JSON or as CSV. A message that this build does not know is printed with
 * its id and length; mantissas whose scale is not known are marked {@code raw:}. Used by one thread.
 */
public final class EventPrinter {
    private final EventFields fields;
    private final EventLine line;
    private final TimeText times;
    private final MessageHeaderDecoder message = new MessageHeaderDecoder();

    private EventPrinter(Dictionary names, EventLine line, ZoneId zone) {
        this.fields = new EventFields(names);
        this.line = line;
        this.times = new TimeText(zone);
    }

    /** Columns to read: sequence, engine time, class, message, cause and fields. The owner teaches the dictionary. */
    public static EventPrinter text(Dictionary names, ZoneId zone) {
        return new EventPrinter(names, new TextLine(), zone);
    }

    /** One JSON object a line, times in UTC. Decimals are strings, exact; integers are numbers of up to 64 bits. */
    public static EventPrinter json(Dictionary names) {
        return new EventPrinter(names, new JsonLine(), ZoneOffset.UTC);
    }

    /** One row a line, times in UTC; the fields stand in the last column as they do in text. */
    public static EventPrinter csv(Dictionary names) {
        return new EventPrinter(names, new CsvLine(), ZoneOffset.UTC);
    }

    /** The line that stands above the first, without its end; empty if there is none. */
    public String header() {
        return line.header();
    }

    /** Appends the line without its end. */
    public void print(EventRecord event, StringBuilder out) {
        int start = out.length();
        message.wrap(event.buffer(), event.messageOffset());
        try {
            boolean read = fields.visit(event, line.begin(out, event, name(event), times));
            finish(event, !read || message.version() > MessageHeaderDecoder.SCHEMA_VERSION);
        } catch (IndexOutOfBoundsException unreadable) {
            out.setLength(start);
            line.begin(out, event, null, times);
            finish(event, true);
        }
    }

    private String name(EventRecord event) {
        return message.schemaId() == MessageHeaderDecoder.SCHEMA_ID ? fields.name(event.templateId()) : null;
    }

    private void finish(EventRecord event, boolean unread) {
        if (unread) {
            line.unread(message.schemaId(), message.version(), event.messageLength());
        }
        line.end();
    }

    /** Returns the line without its end. */
    public String print(EventRecord event) {
        StringBuilder out = new StringBuilder();
        print(event, out);
        return out.toString();
    }
}
