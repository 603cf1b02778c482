package io.orrery.engine.replay;

import io.orrery.codecs.EventRecord;

/** Records that wait for their counterpart: first in, first out. Grows to the largest backlog seen, then allocates nothing. */
final class RecordQueue {
    private EventRecord[] ring = new EventRecord[64];
    private int head;
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    EventRecord peek() {
        return ring[head];
    }

    void remove() {
        head = head + 1 & ring.length - 1;
        size--;
    }

    /** Keeps a copy. */
    void add(EventRecord record) {
        if (size == ring.length) {
            grow();
        }
        int at = head + size & ring.length - 1;
        if (ring[at] == null) {
            ring[at] = EventRecord.allocate();
        }
        EventRecord copy = ring[at];
        copy.buffer().putBytes(copy.offset(), record.buffer(), record.offset(), record.length());
        size++;
    }

    private void grow() {
        EventRecord[] larger = new EventRecord[ring.length * 2];
        for (int i = 0; i < size; i++) {
            larger[i] = ring[head + i & ring.length - 1];
        }
        ring = larger;
        head = 0;
    }
}
