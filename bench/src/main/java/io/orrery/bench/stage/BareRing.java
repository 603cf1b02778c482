package io.orrery.bench.stage;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.TimeoutException;
import com.lmax.disruptor.WaitStrategy;
import io.orrery.codecs.EventRecord;
import java.nio.ByteBuffer;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A Disruptor with slots as large as ours, into which as many bytes are copied, for any number of producers like ours. It admits
 * all, composes no record, checks no length and reads no clock.
 */
public final class BareRing {
    private final RingBuffer<Event> slots;
    private final Sequence consumed = new Sequence();
    private final SequenceBarrier barrier;
    private final WaitStrategy patience = new PatientStrategy();
    private long next;
    private long lastStamp;

    private static final class Event {
        private final UnsafeBuffer bytes = new UnsafeBuffer(0, 0);
        private long number;
        private long stamp;
    }

    /** Creates a ring of a power of two of slots. */
    public BareRing(int capacity) {
        slots = RingBuffer.createMultiProducer(Event::new, capacity, patience);
        slots.addGatingSequences(consumed);
        barrier = slots.newBarrier();
        ByteBuffer memory = ByteBuffer.allocateDirect(capacity * EventRecord.MAX_LENGTH);
        for (int i = 0; i < capacity; i++) {
            slots.get(i).bytes.wrap(memory, i * EventRecord.MAX_LENGTH, EventRecord.MAX_LENGTH);
        }
    }

    /** Publishes a message with a number and a stamp. Waits if the ring is full. */
    public void send(DirectBuffer message, long number, long stamp) {
        long sequence = slots.next();
        Event event = slots.get(sequence);
        event.bytes.putBytes(0, message, 0, message.capacity());
        event.number = number;
        event.stamp = stamp;
        slots.publish(sequence);
    }

    /** Waits for the next one as consumers of a Disruptor do, and returns its number. */
    public long take() {
        try {
            while (barrier.waitFor(next) < next) { // claimed, and not published yet
                Thread.onSpinWait();
            }
        } catch (AlertException | InterruptedException | TimeoutException stopped) {
            throw new IllegalStateException(stopped);
        }
        Event event = slots.get(next);
        lastStamp = event.stamp;
        long number = event.number;
        consumed.set(next++);
        return number;
    }

    /** The stamp of what was taken last. */
    public long lastStamp() {
        return lastStamp;
    }
}
