package io.orrery.codecs;

import java.util.List;
import org.agrona.DirectBuffer;

/** Writes fields as {@code name=value}, names instead of ids, and groups as {@code bids=[100.10 0.5, 100.09 2.0]}. */
final class TextFields implements FieldVisitor {
    /** Marks a mantissa whose scale is not known. */
    static final String RAW = "raw:";

    private final StringBuilder out = new StringBuilder();
    private TimeText times;
    private boolean inGroup;
    private int entry;
    private boolean entryIsEmpty;

    void begin(TimeText timeText) {
        out.setLength(0);
        times = timeText;
        inGroup = false;
    }

    void appendTo(StringBuilder line) {
        line.append(out);
    }

    @Override
    public void number(String field, long value) {
        name(field).append(value);
    }

    @Override
    public void decimal(String field, long value, int scale) {
        name(field);
        appendDecimal(out, value, scale);
    }

    @Override
    public void time(String field, long value) {
        name(field);
        times.append(out, value);
    }

    @Override
    public void text(String field, String value) {
        name(field);
        Escape.word(out, value);
    }

    @Override
    public void reference(String field, int id, String name) {
        if (name == null) {
            number(field, id);
        } else {
            text(EventLine.nameOf(field), name);
        }
    }

    @Override
    public void choice(String field, int code, String name) {
        if (name == null) {
            number(field, code);
        } else {
            name(field).append(name);
        }
    }

    @Override
    public void flags(String field, List<String> set) {
        name(field).append(set.isEmpty() ? "-" : String.join("+", set));
    }

    @Override
    public void hash(String field, DirectBuffer buffer, int offset, int length) {
        name(field);
        Escape.hex(out, buffer, offset, length);
    }

    @Override
    public void digest(String field, long value) {
        name(field);
        Escape.hex(out, value, 16);
    }

    @Override
    public void absent(String field) {
        // a line tells what there is
    }

    @Override
    public void beginGroup(String group, int entries) {
        name(group).append('[');
        inGroup = true;
        entry = 0;
    }

    @Override
    public void beginEntry() {
        out.append(entry++ == 0 ? "" : ", ");
        entryIsEmpty = true;
    }

    @Override
    public void endGroup() {
        out.append(']');
        inGroup = false;
    }

    static void appendDecimal(StringBuilder out, long value, int scale) {
        if (scale < 0 || scale > Decimal.MAX_SCALE) {
            out.append(RAW).append(value);
        } else {
            Decimal.append(out, value, scale);
        }
    }

    private StringBuilder name(String field) {
        if (inGroup) {
            out.append(entryIsEmpty ? "" : " ");
            entryIsEmpty = false;
            return out;
        }
        return out.append(out.isEmpty() ? "" : " ").append(field).append('=');
    }
}
