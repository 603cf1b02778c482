package io.orrery.engine.pipeline;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.engine.Engine;
import io.orrery.engine.Outputs;
import io.orrery.engine.ring.EventRing;
import io.orrery.engine.ring.Slot;
import io.orrery.engine.strategy.Performing;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.venue.Progress;
import io.orrery.journal.JournalWriter;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentTerminationException;

/**
 * The engine thread's duty cycle: take a batch from the ring, record all of it, then apply and decide event by event. A command
 * is recorded, with all before it, just before its release; what does not leave waits for the next command or the batch's end,
 * so that a disk that is waited for is waited for no oftener than orders need it. If anything fails at an event, that event is in
 * the journal, and nothing after it happens: the session halts.
 */
public final class EngineAgent implements Agent, Outputs, Progress {
    /** Most events recorded at once. */
    public static final int MAX_BATCH = 256;

    private final EventRing ring;
    private final JournalWriter journal;
    private final Gateways gateways;
    private final EngineMeter meter;
    private final StageLog stages;
    private final Engine engine;
    private final Performing performing;
    private Slot deciding;
    private int decidedOfBatch;
    private long time;
    private long recorded;
    private int uncommitted;
    private volatile long decided;
    private volatile int openOrders;
    private volatile long nextDeadline = Long.MAX_VALUE;
    private volatile Throwable failure;

    public EngineAgent(
        EventRing ring,
        JournalWriter journal,
        Gateways gateways,
        EngineMeter meter,
        StrategyCatalogue catalogue) {
        this(ring, journal, gateways, meter, StageLog.NONE, catalogue);
    }

    public EngineAgent(
        EventRing ring,
        JournalWriter journal,
        Gateways gateways,
        EngineMeter meter,
        StageLog stages,
        StrategyCatalogue catalogue) {
        this.ring = ring;
        this.journal = journal;
        this.gateways = gateways;
        this.meter = meter;
        this.stages = stages;
        engine = new Engine(catalogue, this);
        performing = engine.performing();
    }

    @Override
    public int doWork() {
        int count = ring.available(MAX_BATCH);
        if (count > 0) {
            try {
                if (stages.isOn()) {
                    stages.taken(count, System.nanoTime()); // allowed: a measurement, no decision sees it
                }
                record(count);
                decide(count);
                if (stages.isDue(time)) {
                    add(stages.take(time));
                }
                commit();
                report();
            } catch (Throwable cause) {
                halt(cause);
            }
            ring.release(count);
        }
        return count;
    }

    /** Nothing more will be decided: what was measured and waits for its record gets it. */
    public void finish() {
        if (!stages.isEmpty()) {
            add(stages.take(time));
            commit();
            report();
        }
    }

    /** Write-ahead: every input of the batch is in the journal before the first is decided on. */
    private void record(int count) {
        for (int i = 0; i < count; i++) {
            EventRecord event = ring.peek(i).record();
            time = Math.max(time, event.time());
            event.time(time);
            if (i == count - 1) {
                event.flags(EventRecord.END_OF_BATCH);
            }
            recorded = journal.add(event);
        }
        commit();
    }

    private void commit() {
        journal.commit();
        uncommitted = 0;
    }

    private void decide(int count) {
        for (int i = 0; i < count; i++) {
            deciding = ring.peek(i);
            decidedOfBatch = i;
            gateways.onInput(deciding.record());
            engine.execute(deciding.record());
        }
    }

    /** Recorded before sent. How long the disk takes is not laid to the strategy that wants it. */
    @Override
    public void onOutput(EventRecord output) {
        if (stages.isOn() && output.templateId() == NewOrderDecoder.TEMPLATE_ID) {
            stages.decided(System.nanoTime()); // allowed: a measurement, no decision sees it
        }
        add(output);
        if (Gateways.isCommand(output)) {
            long paused = performing.pause();
            commit();
            performing.goOn(paused);
        }
        if (gateways.release(output, engine.state().instruments())) {
            measure(output, System.nanoTime()); // allowed: a measurement, no decision sees it
        }
    }

    private void add(EventRecord record) {
        recorded = journal.add(record);
        uncommitted++;
        if (uncommitted == MAX_BATCH) {
            commit();
        }
    }

    private void measure(EventRecord order, long released) {
        meter.onOrder(released - deciding.publishedNanos());
        if (stages.isOn()) {
            stages.released(order, deciding, decidedOfBatch, released);
            if (stages.isFull()) {
                add(stages.take(time));
            }
        }
    }

    private void report() {
        long deadline = engine.nextDeadline();
        if (deadline != nextDeadline) {
            nextDeadline = deadline;
        }
        int open = engine.state().orders().size();
        if (open != openOrders) {
            openOrders = open;
        }
        decided = recorded;
        meter.onBatch(engine.state(), recorded, journal.bytes(), journal.segment(), ring.occupied());
    }

    private void halt(Throwable cause) {
        failure = cause;
        meter.onHalt(cause);
        throw new AgentTerminationException(cause);
    }

    /** When the timer must send the next Time event, or {@link Long#MAX_VALUE}. From any thread. */
    public long nextDeadline() {
        return nextDeadline;
    }

    @Override
    public long decided() {
        return decided;
    }

    @Override
    public int openOrders() {
        return openOrders;
    }

    /** Why the session halted, or null. From any thread. */
    public Throwable failure() {
        return failure;
    }

    /** To be read by the engine thread, or after its end. */
    public Engine engine() {
        return engine;
    }

    @Override
    public String roleName() {
        return "engine";
    }
}
