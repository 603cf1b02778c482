package io.orrery.node.vitals;

import org.agrona.collections.Int2IntHashMap;
import org.agrona.concurrent.status.CountersReader;

/** Finds counters by their type, also those that are made later. */
final class CountersByType {
    private static final int MISSING = -1;

    private final CountersReader reader;
    private final Int2IntHashMap idOfType = new Int2IntHashMap(MISSING);

    CountersByType(CountersReader reader) {
        this.reader = reader;
    }

    /** The value, or 0 as long as there is no such counter. */
    synchronized long value(int typeId) {
        int id = idOfType.get(typeId);
        if (id == MISSING) {
            reader.forEach((counterId, type, key, label) -> idOfType.put(type, counterId));
            id = idOfType.get(typeId);
        }
        return id == MISSING ? 0 : reader.getCounterValue(id);
    }
}
