package io.orrery.engine.pipeline;

import io.orrery.engine.state.Tally;
import org.agrona.concurrent.status.AtomicCounter;
import org.agrona.concurrent.status.CountersManager;

/** What the engine thread tells the outside, once a batch. Type ids 100 to 199 are the engine's. */
public final class EngineCounters {
    private final AtomicCounter inputs;
    private final AtomicCounter marketInputs;
    private final AtomicCounter outputs;
    private final AtomicCounter orders;
    private final AtomicCounter fills;
    private final AtomicCounter cancels;
    private final AtomicCounter rejects;
    private final AtomicCounter denials;
    private final AtomicCounter sequence;
    private final AtomicCounter engineTime;
    private final AtomicCounter journalBytes;
    private final AtomicCounter segment;
    private final AtomicCounter ringOccupied;
    private final AtomicCounter halted;

    public EngineCounters(CountersManager counters) {
        inputs = counters.newCounter("engine.inputs", 100);
        marketInputs = counters.newCounter("engine.market-inputs", 101);
        outputs = counters.newCounter("engine.outputs", 102);
        orders = counters.newCounter("engine.orders", 103);
        fills = counters.newCounter("engine.fills", 104);
        cancels = counters.newCounter("engine.cancels", 105);
        rejects = counters.newCounter("engine.rejects", 106);
        denials = counters.newCounter("engine.denials", 107);
        sequence = counters.newCounter("engine.sequence", 108);
        engineTime = counters.newCounter("engine.time", 109);
        journalBytes = counters.newCounter("journal.bytes", 110);
        segment = counters.newCounter("journal.segment", 111);
        ringOccupied = counters.newCounter("ring.occupied", 112);
        halted = counters.newCounter("engine.halted", 113);
    }

    void onBatch(Tally tally, long lastSequence, long time, long bytes, int currentSegment, int occupied) {
        inputs.setOrdered(tally.inputs());
        marketInputs.setOrdered(tally.marketInputs());
        outputs.setOrdered(tally.outputs());
        orders.setOrdered(tally.orders());
        fills.setOrdered(tally.fills());
        cancels.setOrdered(tally.cancels());
        rejects.setOrdered(tally.rejects());
        denials.setOrdered(tally.denials());
        sequence.setOrdered(lastSequence);
        engineTime.setOrdered(time);
        journalBytes.setOrdered(bytes);
        segment.setOrdered(currentSegment);
        ringOccupied.setOrdered(occupied);
    }

    void onHalt() {
        halted.setOrdered(1);
    }
}
