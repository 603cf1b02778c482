package io.orrery.simulation.run;

import io.orrery.codecs.Dictionary;
import io.orrery.codecs.EventFields;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.FieldVisitor;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;

/** Writes down what happened in a world, an event a line. */
final class Minutes implements Consumer<EventRecord>, FieldVisitor {
    private final Dictionary names = new Dictionary();
    private final EventFields fields = new EventFields(names);
    private final StringBuilder line = new StringBuilder();
    private final PrintWriter out;

    Minutes(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(EventRecord event) {
        names.learn(event);
        line.setLength(0);
        line.append(event.sequence()).append(' ').append(event.time()).append(' ').append(event.eventClass()).append(' ')
            .append(fields.name(event.templateId()));
        fields.visit(event, this);
        out.println(line);
    }

    private void put(String field, Object value) {
        line.append(' ').append(field).append('=').append(value);
    }

    @Override
    public void number(String field, long value) {
        put(field, value);
    }

    @Override
    public void decimal(String field, long value, int scale) {
        put(field, scale == Dictionary.UNKNOWN ? value + "?" : BigDecimal.valueOf(value, scale).toPlainString());
    }

    @Override
    public void time(String field, long value) {
        put(field, value);
    }

    @Override
    public void text(String field, String value) {
        put(field, value);
    }

    @Override
    public void reference(String field, int id, String name) {
        put(field, id);
    }

    @Override
    public void choice(String field, int code, String name) {
        put(field, name);
    }

    @Override
    public void flags(String field, List<String> set) {
        put(field, set);
    }

    @Override
    public void hash(String field, DirectBuffer buffer, int offset, int length) {
        byte[] bytes = new byte[length];
        buffer.getBytes(offset, bytes);
        put(field, HexFormat.of().formatHex(bytes));
    }

    @Override
    public void digest(String field, long value) {
        put(field, Long.toHexString(value));
    }

    @Override
    public void absent(String field) {
        put(field, "-");
    }

    @Override
    public void beginGroup(String name, int entries) {
        line.append(' ').append(name).append('[');
    }

    @Override
    public void beginEntry() {
        line.append(" |");
    }

    @Override
    public void endGroup() {
        line.append(" ]");
    }
}
