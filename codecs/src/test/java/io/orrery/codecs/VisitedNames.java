package io.orrery.codecs;

import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** Records the names that it is shown; those within a group as {@code bids.price}. */
final class VisitedNames implements FieldVisitor {
    final List<String> names = new ArrayList<>();
    private String prefix = "";

    @Override
    public void number(String field, long value) {
        names.add(prefix + field);
    }

    @Override
    public void decimal(String field, long value, int scale) {
        names.add(prefix + field);
    }

    @Override
    public void time(String field, long value) {
        names.add(prefix + field);
    }

    @Override
    public void text(String field, String value) {
        names.add(prefix + field);
    }

    @Override
    public void reference(String field, int id, String name) {
        names.add(prefix + field);
    }

    @Override
    public void choice(String field, int code, String name) {
        names.add(prefix + field);
    }

    @Override
    public void flags(String field, List<String> set) {
        names.add(prefix + field);
    }

    @Override
    public void hash(String field, DirectBuffer buffer, int offset, int length) {
        names.add(prefix + field);
    }

    @Override
    public void digest(String field, long value) {
        names.add(prefix + field);
    }

    @Override
    public void absent(String field) {
        names.add(prefix + field);
    }

    @Override
    public void beginGroup(String group, int entries) {
        names.add(group);
        prefix = group + ".";
    }

    @Override
    public void beginEntry() {
        names.add(prefix);
    }

    @Override
    public void endGroup() {
        prefix = "";
    }
}
