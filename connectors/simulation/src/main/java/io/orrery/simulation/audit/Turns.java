package io.orrery.simulation.audit;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Puts records into the order in which they were decided. A journal holds all inputs of a batch before what was decided on any of
 * them: an output's turn is right behind the input that caused it.
 */
final class Turns {
    private final Deque<EventRecord> waiting = new ArrayDeque<>();
    private final Deque<EventRecord> free = new ArrayDeque<>();
    private final Consumer<EventRecord> next;

    Turns(Consumer<EventRecord> next) {
        this.next = next;
    }

    void add(EventRecord event) {
        if (event.eventClass() == EventClass.INPUT) {
            waiting.add(copy(event));
        } else if (event.eventClass() == EventClass.OUTPUT) {
            release(event.cause());
            next.accept(event);
        }
    }

    /** Everything has been decided on. */
    void rest() {
        release(Long.MAX_VALUE);
    }

    private void release(long last) {
        while (!waiting.isEmpty() && waiting.peek().sequence() <= last) {
            EventRecord event = waiting.remove();
            next.accept(event);
            free.add(event);
        }
    }

    private EventRecord copy(EventRecord event) {
        EventRecord own = free.isEmpty() ? EventRecord.allocate() : free.remove();
        own.buffer().putBytes(own.offset(), event.buffer(), event.offset(), event.length());
        return own;
    }
}
