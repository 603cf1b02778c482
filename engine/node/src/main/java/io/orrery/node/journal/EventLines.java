package io.orrery.node.journal;

import io.orrery.codecs.Dictionary;
import io.orrery.codecs.EventFields;
import io.orrery.codecs.EventPrinter;
import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalReader;
import java.time.ZoneId;
import org.agrona.concurrent.UnsafeBuffer;

/** Turns the events that are wanted into lines, and learns the names behind their ids as they pass. */
public final class EventLines {
    /** How lines look. HEX is text with the record's bytes below. */
    public enum Format { TEXT, JSON, CSV, HEX }

    /** Definitions stand at a session's beginning; those that come later are learned as they pass. */
    private static final int DEFINITIONS_WITHIN = 65_536;
    private static final int BYTES_A_ROW = 16;

    private final Dictionary names = new Dictionary();
    private final EventFields fields = new EventFields(names);
    private final LineFilter filter;
    private final Format format;
    private final EventPrinter printer;
    private final StringBuilder line = new StringBuilder();

    public EventLines(LineFilter filter, Format format, ZoneId zone) {
        this.filter = filter;
        this.format = format;
        this.printer = switch (format) {
            case TEXT, HEX -> EventPrinter.text(names, zone);
            case JSON -> EventPrinter.json(names);
            case CSV -> EventPrinter.csv(names);
        };
    }

    /** The line above the first, or empty. */
    public String header() {
        return printer.header();
    }

    /**
     * Learns what the session's beginning defines.
     *
     * @return the time of its first record
     */
    public long learn(JournalReader beginning) {
        EventRecord record = new EventRecord();
        long time = 0;
        for (int i = 0; i < DEFINITIONS_WITHIN && beginning.next(record); i++) {
            time = i == 0 ? record.time() : time;
            names.learn(record);
        }
        return time;
    }

    /** The event's line without its end, or null if it is not wanted. Valid until the next call. */
    public CharSequence line(EventRecord event) {
        names.learn(event);
        if (filter.order().isPresent() && !isOf(event, filter.order().getAsLong())) {
            return null;
        }
        line.setLength(0);
        printer.print(event, line);
        if (!filter.wants(line)) {
            return null;
        }
        if (format == Format.HEX) {
            appendBytes(event);
        }
        return line;
    }

    private boolean isOf(EventRecord event, long order) {
        return Long.toString(order).equals(FieldTexts.of(fields, event).get("orderId"));
    }

    private void appendBytes(EventRecord event) {
        UnsafeBuffer bytes = event.buffer();
        for (int row = 0; row < event.length(); row += BYTES_A_ROW) {
            line.append("\n    ").append(hex(row >> 8)).append(hex(row)).append(' ');
            for (int i = row; i < Math.min(event.length(), row + BYTES_A_ROW); i++) {
                line.append(' ').append(hex(bytes.getByte(event.offset() + i)));
            }
        }
    }

    private static String hex(int value) {
        return "" + Character.forDigit(value >> 4 & 0xF, 16) + Character.forDigit(value & 0xF, 16);
    }
}
