package io.orrery.node.journal;

import io.orrery.codecs.EventFields;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.FieldVisitor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agrona.DirectBuffer;

/** The plain fields of one event by name, as text. */
final class FieldTexts implements FieldVisitor {
    private final Map<String, String> texts = new LinkedHashMap<>();

    private FieldTexts() {
    }

    static Map<String, String> of(EventFields fields, EventRecord event) {
        FieldTexts visitor = new FieldTexts();
        fields.visit(event, visitor);
        return visitor.texts;
    }

    @Override
    public void number(String field, long value) {
        texts.put(field, Long.toString(value));
    }

    @Override
    public void decimal(String field, long value, int scale) {
        texts.put(field, BigDecimal.valueOf(value, Math.max(0, scale)).toPlainString());
    }

    @Override
    public void time(String field, long value) {
        texts.put(field, Instant.ofEpochSecond(0, value).toString());
    }

    @Override
    public void text(String field, String value) {
        texts.put(field, value);
    }

    @Override
    public void reference(String field, int id, String name) {
        texts.put(field, name == null ? Integer.toString(id) : name);
    }

    @Override
    public void choice(String field, int code, String name) {
        texts.put(field, name == null ? Integer.toString(code) : name);
    }

    @Override
    public void flags(String field, List<String> set) {
        texts.put(field, String.join(" ", set));
    }

    @Override
    public void hash(String field, DirectBuffer buffer, int offset, int length) {
        byte[] bytes = new byte[length];
        buffer.getBytes(offset, bytes);
        texts.put(field, HexFormat.of().formatHex(bytes));
    }

    @Override
    public void digest(String field, long value) {
        texts.put(field, Long.toHexString(value));
    }

    @Override
    public void absent(String field) {
        texts.put(field, "");
    }

    @Override
    public void beginGroup(String group, int entries) {
        texts.put(group, entries + " entries");
    }

    @Override
    public void beginEntry() {
        // the header has no groups; their entries are counted, not listed
    }

    @Override
    public void endGroup() {
        // see beginEntry
    }
}
