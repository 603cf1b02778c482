package io.orrery.engine.ledger;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import org.agrona.collections.Long2ObjectHashMap;

/** The transfers that were done last, so that one that is asked for again is known. Allocates nothing after its making. */
final class History {
    private final Long2ObjectHashMap<Transfer> byId;
    private final Transfer[] ring;
    private long count;

    History(int capacity) {
        byId = new Long2ObjectHashMap<>(Math.max(8, 2 * capacity), 0.65f);
        ring = new Transfer[capacity];
        for (int i = 0; i < capacity; i++) {
            ring[i] = new Transfer();
        }
    }

    /** The transfer with this id, or null if it never was, or is forgotten. */
    Transfer get(long id) {
        return byId.get(id);
    }

    void add(Transfer done) {
        Transfer slot = ring[(int) (count % ring.length)];
        if (count >= ring.length) {
            byId.remove(slot.id());
        }
        count++;
        slot.set(done);
        byId.put(slot.id(), slot);
    }

    void save(StateWriter out) {
        out.putLong(count);
        for (long i = Math.max(0, count - ring.length); i < count; i++) {
            ring[(int) (i % ring.length)].save(out);
        }
    }

    /** Reads what {@link #save} wrote, into a history that is empty and of the same size. */
    void load(StateReader in) {
        count = in.getLong();
        for (long i = Math.max(0, count - ring.length); i < count; i++) {
            Transfer slot = ring[(int) (i % ring.length)];
            slot.load(in);
            byId.put(slot.id(), slot);
        }
    }
}
