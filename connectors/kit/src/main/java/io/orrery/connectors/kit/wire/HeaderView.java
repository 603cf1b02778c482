package io.orrery.connectors.kit.wire;

/** The headers of an answer, in their order. */
public interface HeaderView {

    int count();

    String name(int index);

    String value(int index);

    /** The first of that name, whatever its case; null if there is none. */
    default String value(String name) {
        for (int i = 0; i < count(); i++) {
            if (name(i).equalsIgnoreCase(name)) {
                return value(i);
            }
        }
        return null;
    }
}
