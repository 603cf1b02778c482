package io.orrery.node.live;

import io.orrery.engine.pipeline.EngineMeter;
import io.orrery.engine.state.EngineState;
import io.orrery.engine.state.Tally;
import io.orrery.journal.JournalCondition;
import io.orrery.node.session.SessionSummary.TickToOrder;
import io.orrery.node.vitals.CountersFile;
import io.orrery.node.vitals.LatencyBuckets;
import io.orrery.node.vitals.Vital;
import java.util.EnumMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;
import org.agrona.concurrent.status.AtomicCounter;

/** Keeps the counters of the engine thread, and the histogram of its latencies. */
final class VitalsMeter implements EngineMeter {
    private static final long LONGEST = 60_000_000_000L;

    private final Map<Vital, AtomicCounter> counters = new EnumMap<>(Vital.class);
    private final CountersFile file;
    private final LatencyBuckets buckets;
    private final SingleWriterRecorder recorder = new SingleWriterRecorder(LONGEST, 3);
    private final Histogram total = new Histogram(LONGEST, 3);
    private Histogram interval;
    private volatile boolean stopping;

    VitalsMeter(CountersFile file) {
        this.file = file;
        for (Vital vital : Vital.values()) {
            counters.put(vital, file.counter(vital));
        }
        buckets = file.latencyBuckets();
    }

    @Override
    public void onBatch(EngineState state, long sequence, long journalBytes, int segment, int ringOccupied) {
        Tally tally = state.tally();
        set(Vital.INPUTS, tally.inputs());
        set(Vital.OUTPUTS, tally.outputs());
        set(Vital.OBSERVATIONS, sequence - tally.inputs() - tally.outputs());
        set(Vital.SEQUENCE, sequence);
        set(Vital.ENGINE_BEAT_TIME, state.time() / 1_000_000L);
        set(Vital.ORDERS, tally.orders());
        set(Vital.FILLS, tally.fills());
        set(Vital.CANCELED, tally.cancels());
        set(Vital.REJECTED, tally.rejects());
        set(Vital.DENIED, tally.denials());
        set(Vital.OPEN_ORDERS, state.orders().size());
        set(Vital.RING_OCCUPIED, ringOccupied);
        set(Vital.JOURNAL_BYTES, journalBytes);
        set(Vital.JOURNAL_SEGMENT, segment);
        if (state.risk().isStopping() != stopping) {
            stopping = state.risk().isStopping();
        }
    }

    private void set(Vital vital, long value) {
        counters.get(vital).setRelease(value);
    }

    @Override
    public void onOrder(long nanos) {
        long bounded = Math.min(Math.max(nanos, 0), LONGEST);
        recorder.recordValue(bounded);
        buckets.accept(bounded);
    }

    @Override
    public void onHalt(Throwable cause) {
        file.onError(cause);
    }

    /** How the journal does. Called by the thread that watches it. */
    void journal(JournalCondition condition) {
        long durable = condition.durableSequence();
        set(Vital.JOURNAL_ROOM, condition.roomBytes());
        set(Vital.DURABLE_LAG_EVENTS, durable == 0 ? 0 : condition.recordedSequence() - durable);
        set(Vital.DURABLE_LAG_MILLIS, condition.durableLagNanos() / 1_000_000L);
    }

    /** How far the follower is. Called by its thread. */
    void follower(long sequence, long differences) {
        set(Vital.FOLLOWER_SEQUENCE, sequence);
        set(Vital.FOLLOWER_DIFFERENCES, differences);
    }

    /** True once the engine has seen that a stop is asked for. From any thread, like {@link #inputs} and {@link #openOrders}. */
    boolean isStopping() {
        return stopping;
    }

    long inputs() {
        return file.value(Vital.INPUTS);
    }

    long openOrders() {
        return file.value(Vital.OPEN_ORDERS);
    }

    /** Over all orders so far. Called by one thread at a time. */
    synchronized TickToOrder tickToOrder() {
        interval = recorder.getIntervalHistogram(interval);
        total.add(interval);
        return new TickToOrder(
            total.getTotalCount(),
            total.getValueAtPercentile(50),
            total.getValueAtPercentile(99),
            total.getValueAtPercentile(99.9));
    }
}
