package io.orrery.engine.pipeline;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrdersTimedEncoder;
import io.orrery.codecs.sbe.OrdersTimedEncoder.OrdersEncoder;
import io.orrery.engine.ring.Slot;
import org.agrona.concurrent.EpochNanoClock;

/**
 * How long each order took from the frame that caused it to its gateway, by stages, as observations: no decision sees them. An
 * order costs its stamps and what is stored of them; a record is sealed when it is full, or a beat old. By a clock that is turned
 * by hand nothing takes any time, and nothing is kept.
 */
public final class StageLog {
    /** Keeps nothing. */
    public static final StageLog NONE = new StageLog(null);

    private static final int ENTRY = OrdersEncoder.sbeBlockLength();
    private static final int FIRST = MessageHeaderEncoder.ENCODED_LENGTH + OrdersTimedEncoder.BLOCK_LENGTH
        + OrdersEncoder.sbeHeaderSize();
    private static final int MOST = (EventRecord.MAX_MESSAGE_LENGTH - FIRST) / ENTRY;

    private final AnchoredClock clock;
    private final EventRecord record = EventRecord.allocate();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final OrdersTimedEncoder message = new OrdersTimedEncoder();
    private OrdersEncoder orders;
    private int count;
    private long due;
    private long taken;
    private int batch;
    private long decided;

    private StageLog(AnchoredClock clock) {
        this.clock = clock;
    }

    /** A log by the session's clock. */
    public static StageLog of(EpochNanoClock clock) {
        return clock instanceof AnchoredClock anchored ? new StageLog(anchored) : NONE;
    }

    public boolean isOn() {
        return clock != null;
    }

    /** The engine takes so many events from the ring. */
    public void taken(int events, long nanos) {
        taken = nanos;
        batch = events;
    }

    /** An order passed risk. */
    public void decided(long nanos) {
        decided = nanos;
    }

    /**
     * The gateway has the order, and its record is in the journal.
     *
     * @param slot of the event that caused it
     * @param behind how many events of the batch were decided before that one
     */
    public void released(EventRecord order, Slot slot, int behind, long nanos) {
        if (count == 0) {
            begin(order.time());
        }
        long received = slot.receivedTime();
        long published = slot.publishedNanos();
        orders.next()
            .orderId(order.buffer().getLong(
                order.messageOffset() + MessageHeaderEncoder.ENCODED_LENGTH + NewOrderDecoder.orderIdEncodingOffset()))
            .cause(order.cause())
            .received(received)
            .read(span(clock.time(published) - received))
            .waited(span(taken - published))
            .decided(span(decided - taken))
            .released(span(nanos - decided))
            .batch(batch)
            .behind(behind);
        count++;
    }

    private static long span(long nanos) {
        return Math.min(Math.max(nanos, 0), OrdersEncoder.readMaxValue());
    }

    private void begin(long time) {
        orders = message.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header).ordersCount(MOST);
        due = time + TimerAgent.BEAT;
    }

    /** Whether what is kept should be recorded now. */
    public boolean isDue(long time) {
        return count > 0 && (count == MOST || time >= due);
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public boolean isFull() {
        return count == MOST;
    }

    /** What is kept, as an observation of this time; nothing is kept any more. */
    public EventRecord take(long time) {
        orders.resetCountToIndex();
        record.describe(EventClass.OBSERVATION, time, FIRST + count * ENTRY);
        count = 0;
        return record;
    }
}
