package io.orrery.node.live;

import io.orrery.codecs.sbe.HaltReason;
import io.orrery.codecs.sbe.Switch;
import io.orrery.engine.ring.Inlet;
import io.orrery.node.vitals.CountersFile;
import io.orrery.node.vitals.NodeState;
import org.agrona.concurrent.EpochNanoClock;

/** What is done about a disk that fails: the engine is told, as of everything else, by an event. Used by one thread. */
final class Safeguard implements JournalGuard.Measures {
    private final ControlMessages control;
    private final Inlet inlet;
    private final StopPlan stop;
    private final CountersFile counters;

    Safeguard(EngineRoom room, EpochNanoClock clock, StopPlan stop, CountersFile counters) {
        control = new ControlMessages(clock);
        inlet = room.ring.priority();
        this.stop = stop;
        this.counters = counters;
    }

    @Override
    public void reduce(boolean reducing, long lagNanos) {
        counters.state(reducing ? NodeState.DEGRADED : NodeState.READY);
        control.journalSlow(inlet, lagNanos, reducing ? Switch.ON : Switch.OFF);
    }

    @Override
    public void halt(HaltReason reason, String words) {
        stop.halt(reason, words);
    }
}
