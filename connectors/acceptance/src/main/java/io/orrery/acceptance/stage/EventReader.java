package io.orrery.acceptance.stage;

import io.orrery.acceptance.stage.Told.Level;
import io.orrery.codecs.Dictionary;
import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventFields;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.FieldVisitor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agrona.DirectBuffer;

/** Turns messages into values, whatever the schema has; decimals by the definitions that were read before. */
final class EventReader implements FieldVisitor {
    private static final String BIDS = "bids";

    private final Dictionary names = new Dictionary();
    private final EventFields fields = new EventFields(names);
    private final EventRecord event = EventRecord.allocate();
    private Map<String, Object> values;
    private Set<String> flags;
    private List<Level> bids;
    private List<Level> asks;
    private List<Level> group;
    private BigDecimal levelPrice;

    Told read(DirectBuffer message, int offset, int length, long receivedTime) {
        event.compose(EventClass.INPUT, receivedTime, message, offset, length);
        names.learn(event);
        values = new LinkedHashMap<>();
        flags = Set.of();
        bids = List.of();
        asks = List.of();
        if (!fields.visit(event, this)) {
            throw new Failure("an event that nobody knows: template " + event.templateId());
        }
        return new Told(fields.name(event.templateId()), receivedTime, values, flags, bids, asks);
    }

    @Override
    public void number(String field, long value) {
        values.put(field, value);
    }

    @Override
    public void decimal(String field, long value, int scale) {
        if (scale == Dictionary.UNKNOWN) {
            throw new Failure(field + " of an instrument that was not defined: " + values);
        }
        BigDecimal decimal = BigDecimal.valueOf(value, scale);
        if (group == null) {
            values.put(field, decimal);
        } else if (field.equals("price")) {
            levelPrice = decimal;
        } else {
            group.add(new Level(levelPrice, decimal));
        }
    }

    @Override
    public void time(String field, long value) {
        values.put(field, value);
    }

    @Override
    public void text(String field, String value) {
        values.put(field, value);
    }

    @Override
    public void reference(String field, int id, String name) {
        values.put(field, (long) id);
    }

    @Override
    public void choice(String field, int code, String name) {
        values.put(field, String.valueOf(name));
    }

    @Override
    public void flags(String field, List<String> set) {
        flags = new LinkedHashSet<>(set);
    }

    @Override
    public void hash(String field, DirectBuffer buffer, int offset, int length) {
        throw new Failure("no venue tells a hash: " + field);
    }

    @Override
    public void digest(String field, long value) {
        throw new Failure("no venue tells a digest: " + field);
    }

    @Override
    public void absent(String field) {
        values.remove(field);
    }

    @Override
    public void beginGroup(String name, int entries) {
        group = new ArrayList<>(entries);
        if (name.equals(BIDS)) {
            bids = group;
        } else {
            asks = group;
        }
    }

    @Override
    public void beginEntry() {
        levelPrice = null;
    }

    @Override
    public void endGroup() {
        group = null;
    }
}
