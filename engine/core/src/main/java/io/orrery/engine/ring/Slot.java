package io.orrery.engine.ring;

import io.orrery.codecs.EventRecord;

/** One place in the ring: the record that will be journaled as it lies here, and when it was received and published. */
public final class Slot {
    private final EventRecord record = new EventRecord();
    private long receivedTime;
    private long publishedNanos;

    public EventRecord record() {
        return record;
    }

    /** When its frame was received, by the session's clock; the record's time is that of the order of events. */
    public long receivedTime() {
        return receivedTime;
    }

    /** {@link System#nanoTime()} at publication. Not part of the event: only latency is measured with it. */
    public long publishedNanos() {
        return publishedNanos;
    }

    void published(long received, long nanos) {
        receivedTime = received;
        publishedNanos = nanos;
    }
}
