package io.orrery.simulator.exchange;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to be done when. Of two things at the same time, the one that was noted first comes first. */
final class Agenda {
    private final PriorityQueue<Entry> entries =
        new PriorityQueue<>(Comparator.comparingLong(Entry::timeNanos).thenComparingLong(Entry::number));
    private long lastNumber;

    void at(long timeNanos, Runnable action) {
        entries.add(new Entry(timeNanos, ++lastNumber, action));
    }

    long nextTime() {
        return entries.isEmpty() ? Long.MAX_VALUE : entries.peek().timeNanos;
    }

    void runNext() {
        entries.remove().action.run();
    }

    private record Entry(long timeNanos, long number, Runnable action) {
    }
}
