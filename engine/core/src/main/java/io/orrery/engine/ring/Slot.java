package io.orrery.engine.ring;

import io.orrery.codecs.EventRecord;

/** One place in the ring: the record that will be journaled as it lies here, and when it was published. */
public final class Slot {
    private final EventRecord record = new EventRecord();
    private long publishedNanos;

    public EventRecord record() {
        return record;
    }

    /** {@link System#nanoTime()} at publication. Not part of the event: only latency is measured with it. */
    public long publishedNanos() {
        return publishedNanos;
    }

    void publishedNanos(long nanos) {
        publishedNanos = nanos;
    }
}
