package io.orrery.engine.ledger;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * The pending transfers, in the order in which they were asked for, and as many again of those that were resolved last, so that
 * a second resolution is told what the first one was. Allocates nothing after its making.
 */
final class Holds {
    private final Long2ObjectHashMap<Hold> byId;
    private final Hold[] pool;
    private final Hold[] resolved;
    private final int capacity;
    private Hold first;
    private Hold last;
    private int open;
    private int pooled;
    private long resolutions;
    private long earliest = Long.MAX_VALUE;

    Holds(int capacity) {
        this.capacity = capacity;
        byId = new Long2ObjectHashMap<>(Math.max(8, 4 * capacity), 0.65f);
        resolved = new Hold[capacity];
        pool = new Hold[2 * capacity + Ledger.MAX_GROUP];
        for (pooled = 0; pooled < pool.length; pooled++) {
            pool[pooled] = new Hold();
        }
    }

    /** The hold with this id, whether open or resolved, or null. */
    Hold get(long id) {
        return byId.get(id);
    }

    boolean isFull() {
        return open == capacity;
    }

    int open() {
        return open;
    }

    /** The oldest open hold, or null; those that follow are its {@code next}. */
    Hold first() {
        return first;
    }

    /** No open hold ends by itself before this. It may be earlier than what is open still needs. */
    long earliest() {
        return earliest;
    }

    void add(Transfer pending) {
        Hold hold = pool[--pooled];
        hold.transfer.set(pending);
        hold.state = Hold.State.OPEN;
        hold.previous = last;
        hold.next = null;
        if (last == null) {
            first = hold;
        } else {
            last.next = hold;
        }
        last = hold;
        open++;
        byId.put(pending.id(), hold);
        if (pending.deadline() != 0) {
            earliest = Math.min(earliest, pending.deadline());
        }
    }

    /** Takes back an {@link #add}. */
    void forget(Hold hold) {
        open--;
        unlink(hold);
        free(hold);
    }

    void resolve(Hold hold, Hold.State state) {
        hold.state = state;
        open--;
    }

    /** Takes back a {@link #resolve}, before it was retired. */
    void reopen(Hold hold) {
        hold.state = Hold.State.OPEN;
        open++;
    }

    /** Keeps a hold that was resolved in place of the one resolved longest ago. */
    void retire(Hold hold) {
        unlink(hold);
        keep(hold);
    }

    private void keep(Hold hold) {
        int at = (int) (resolutions++ % capacity);
        if (resolved[at] != null) {
            free(resolved[at]);
        }
        resolved[at] = hold;
    }

    /** Looks anew for the earliest end of what is open. */
    void findEarliest() {
        earliest = Long.MAX_VALUE;
        for (Hold hold = first; hold != null; hold = hold.next) {
            if (hold.transfer.deadline() != 0) {
                earliest = Math.min(earliest, hold.transfer.deadline());
            }
        }
    }

    private void unlink(Hold hold) {
        if (hold.previous == null) {
            first = hold.next;
        } else {
            hold.previous.next = hold.next;
        }
        if (hold.next == null) {
            last = hold.previous;
        } else {
            hold.next.previous = hold.previous;
        }
    }

    private void free(Hold hold) {
        byId.remove(hold.transfer.id());
        pool[pooled++] = hold;
    }

    void save(StateWriter out) {
        out.putInt(open);
        for (Hold hold = first; hold != null; hold = hold.next) {
            hold.transfer.save(out);
        }
        out.putLong(earliest);
        long oldest = Math.max(0, resolutions - capacity);
        out.putInt((int) (resolutions - oldest));
        for (long i = oldest; i < resolutions; i++) {
            Hold hold = resolved[(int) (i % capacity)];
            out.putInt(hold.state.ordinal());
            hold.transfer.save(out);
        }
    }

    /** Reads what {@link #save} wrote, into a table that is empty. */
    void load(StateReader in) {
        Transfer transfer = new Transfer();
        for (int count = in.getInt(); count > 0; count--) {
            transfer.load(in);
            add(transfer);
        }
        earliest = in.getLong();
        for (int count = in.getInt(); count > 0; count--) {
            Hold.State state = Hold.State.values()[in.getInt()];
            Hold hold = pool[--pooled];
            hold.state = state;
            hold.transfer.load(in);
            byId.put(hold.transfer.id(), hold);
            keep(hold);
        }
    }
}
