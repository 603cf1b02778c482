package io.orrery.bench.decode;

import io.orrery.codecs.EventRecord;
import io.orrery.engine.ring.Inlet;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** The ring's slot that each event is copied to: what is measured ends there. */
final class Slot implements Inlet {
    private final UnsafeBuffer bytes = new UnsafeBuffer(new byte[EventRecord.MAX_MESSAGE_LENGTH]);
    private long written;

    @Override
    public boolean offer(DirectBuffer message, int offset, int length, long receivedTime) {
        bytes.putBytes(0, message, offset, length);
        written += length;
        return true;
    }

    /** All that was ever copied, in bytes. */
    long written() {
        return written;
    }
}
