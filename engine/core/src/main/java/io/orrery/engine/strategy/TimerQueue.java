package io.orrery.engine.strategy;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.Arrays;

/** Timers in the order in which they fall due; of two for the same time, the one set first. At most {@link #CAPACITY}. */
final class TimerQueue {
    static final int CAPACITY = 4_096;

    private final long[] deadlines = new long[CAPACITY];
    private final int[] seats = new int[CAPACITY];
    private final int[] timers = new int[CAPACITY];
    private int size;

    /** When the next timer is due, or {@link Long#MAX_VALUE}. The earliest is kept last. */
    long next() {
        return size == 0 ? Long.MAX_VALUE : deadlines[size - 1];
    }

    int nextSeat() {
        return seats[size - 1];
    }

    int nextTimer() {
        return timers[size - 1];
    }

    void removeNext() {
        size--;
    }

    void add(long deadline, int seat, int timer) {
        if (size == CAPACITY) {
            throw new IllegalStateException("more than " + CAPACITY + " timers");
        }
        int at = size;
        while (at > 0 && deadlines[at - 1] <= deadline) {
            at--;
        }
        System.arraycopy(deadlines, at, deadlines, at + 1, size - at);
        System.arraycopy(seats, at, seats, at + 1, size - at);
        System.arraycopy(timers, at, timers, at + 1, size - at);
        deadlines[at] = deadline;
        seats[at] = seat;
        timers[at] = timer;
        size++;
    }

    /** Without those of one seat. */
    void forget(int seat) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (seats[i] != seat) {
                deadlines[kept] = deadlines[i];
                seats[kept] = seats[i];
                timers[kept++] = timers[i];
            }
        }
        size = kept;
    }

    /** Takes over all that another one has left. */
    void take(TimerQueue other) {
        while (other.size > 0) {
            add(other.next(), other.nextSeat(), other.nextTimer());
            other.removeNext();
        }
    }

    void clear() {
        size = 0;
    }

    void save(StateWriter out) {
        out.putInt(size);
        for (int i = 0; i < size; i++) {
            out.putLong(deadlines[i]);
            out.putInt(seats[i]);
            out.putInt(timers[i]);
        }
    }

    void load(StateReader in) {
        Arrays.fill(deadlines, 0);
        size = in.getInt();
        for (int i = 0; i < size; i++) {
            deadlines[i] = in.getLong();
            seats[i] = in.getInt();
            timers[i] = in.getInt();
        }
    }
}
