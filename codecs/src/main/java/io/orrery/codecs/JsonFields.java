package io.orrery.codecs;

import java.util.List;
import org.agrona.DirectBuffer;

/** Writes fields as members of a JSON object: ids and names both, decimals as strings, groups as arrays of objects. */
final class JsonFields implements FieldVisitor {
    private StringBuilder out;
    private TimeText times;
    private boolean first;
    private boolean inEntry;

    void begin(StringBuilder line, TimeText timeText) {
        out = line;
        times = timeText;
        first = true;
        inEntry = false;
    }

    @Override
    public void number(String field, long value) {
        name(field).append(value);
    }

    @Override
    public void decimal(String field, long value, int scale) {
        name(field).append('"');
        TextFields.appendDecimal(out, value, scale);
        out.append('"');
    }

    @Override
    public void time(String field, long value) {
        name(field).append('"');
        times.append(out, value);
        out.append('"');
    }

    @Override
    public void text(String field, String value) {
        Escape.quoted(name(field), value);
    }

    @Override
    public void reference(String field, int id, String name) {
        number(field, id);
        if (name != null) {
            text(EventLine.nameOf(field), name);
        }
    }

    @Override
    public void choice(String field, int code, String name) {
        if (name == null) {
            number(field, code);
        } else {
            text(field, name);
        }
    }

    @Override
    public void flags(String field, List<String> set) {
        name(field).append('[');
        for (int i = 0; i < set.size(); i++) {
            out.append(i == 0 ? "" : ",");
            Escape.quoted(out, set.get(i));
        }
        out.append(']');
    }

    @Override
    public void hash(String field, DirectBuffer buffer, int offset, int length) {
        name(field).append('"');
        Escape.hex(out, buffer, offset, length);
        out.append('"');
    }

    @Override
    public void digest(String field, long value) {
        name(field).append('"');
        Escape.hex(out, value, 16);
        out.append('"');
    }

    @Override
    public void absent(String field) {
        name(field).append("null");
    }

    @Override
    public void beginGroup(String group, int entries) {
        name(group).append('[');
    }

    @Override
    public void beginEntry() {
        out.append(inEntry ? "},{" : "{");
        inEntry = true;
        first = true;
    }

    @Override
    public void endGroup() {
        out.append(inEntry ? "}]" : "]");
        inEntry = false;
        first = false;
    }

    private StringBuilder name(String field) {
        out.append(first ? "\"" : ",\"").append(field).append("\":");
        first = false;
        return out;
    }
}
