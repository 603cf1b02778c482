package io.orrery.engine.ring;

import com.lmax.disruptor.BusySpinWaitStrategy;
import com.lmax.disruptor.InsufficientCapacityException;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import java.nio.ByteBuffer;
import org.agrona.BitUtil;
import org.agrona.DirectBuffer;

/**
 * The one order of events. Many producers offer, the engine thread takes batches. The order in which slots are claimed is the
 * order of the session.
 *
 * <p>Admission: market data is refused when the ring is 7/8 full, so that the last eighth is left for private events and
 * commands. When that is full as well, an order's fate would be lost: {@link RingFull} is thrown, and the session halts.
 */
public final class EventRing {
    private final RingBuffer<Slot> slots;
    private final Sequence consumed = new Sequence(-1L);
    private final int reserve;
    private volatile boolean ending;
    private long next;

    /** Creates a ring of a power of two of slots, 64 at least. */
    public EventRing(int capacity) {
        if (capacity < 64 || !BitUtil.isPowerOfTwo(capacity) || capacity > 1 << 21) {
            throw new IllegalArgumentException("ring slots=" + capacity + ": must be a power of two from 64 to 2097152");
        }
        slots = RingBuffer.createMultiProducer(Slot::new, capacity, new BusySpinWaitStrategy());
        slots.addGatingSequences(consumed);
        ByteBuffer memory = ByteBuffer.allocateDirect(capacity * EventRecord.MAX_LENGTH);
        for (int i = 0; i < capacity; i++) {
            slots.get(i).record().wrap(memory, i * EventRecord.MAX_LENGTH);
        }
        reserve = capacity / 8;
    }

    /** The way in for market data: refused when the ring is 7/8 full, and at the end. */
    public Inlet market() {
        return (message, offset, length, time) ->
            !ending && slots.hasAvailableCapacity(reserve + 1) && publish(EventClass.INPUT, message, offset, length, time);
    }

    /** The way in for private events, definitions, commands and time: admitted to the last slot. */
    public Inlet priority() {
        return (message, offset, length, time) -> {
            if (!publish(EventClass.INPUT, message, offset, length, time)) {
                throw new RingFull(slots.getBufferSize());
            }
            return true;
        };
    }

    /** The way in for observations, which may wait: refused when the ring is 7/8 full. */
    public Inlet observations() {
        return (message, offset, length, time) ->
            slots.hasAvailableCapacity(reserve + 1) && publish(EventClass.OBSERVATION, message, offset, length, time);
    }

    /** From here on no market data: what room is left, here and on the disk, is for orders. From any thread. */
    public void end() {
        ending = true;
    }

    private boolean publish(EventClass eventClass, DirectBuffer message, int offset, int length, long time) {
        EventRecord.checkMessageLength(length); // before the claim: a claimed slot is published, whatever it holds
        long sequence;
        try {
            sequence = slots.tryNext();
        } catch (InsufficientCapacityException full) {
            return false;
        }
        Slot slot = slots.get(sequence);
        try {
            slot.record().compose(eventClass, time, message, offset, length);
            slot.published(time, System.nanoTime()); // allowed: latency is measured from here, no decision sees it
        } finally {
            slots.publish(sequence);
        }
        return true;
    }

    /** How many events wait, at most {@code max}. Called by the engine thread, like all that follow. */
    public int available(int max) {
        int count = 0;
        while (count < max && slots.isAvailable(next + count)) {
            count++;
        }
        return count;
    }

    /** The slot {@code index} places behind the first that waits. */
    public Slot peek(int index) {
        return slots.get(next + index);
    }

    /** Gives the first {@code count} slots back to the producers. */
    public void release(int count) {
        next += count;
        consumed.set(next - 1);
    }

    public int capacity() {
        return slots.getBufferSize();
    }

    /** Slots in use, roughly, from any thread. */
    public int occupied() {
        return (int) (slots.getBufferSize() - slots.remainingCapacity());
    }
}
