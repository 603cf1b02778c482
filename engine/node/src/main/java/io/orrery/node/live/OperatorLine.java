package io.orrery.node.live;

import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.ring.Inlet;
import io.orrery.engine.ring.RingFull;
import io.orrery.node.home.OperatorWord;

/** Tells the engine what operators say, in the order in which they said it. While the ring is full it is owed. By one thread. */
final class OperatorLine {
    private final ControlMessages control;
    private final Inlet inlet;
    private OperatorWord killOwed;
    private OperatorWord releaseOwed;

    OperatorLine(ControlMessages control, Inlet inlet) {
        this.control = control;
        this.inlet = inlet;
    }

    void kill(OperatorWord by) {
        killOwed = by;
        settle();
    }

    void release(OperatorWord by) {
        releaseOwed = by;
        settle();
    }

    /** Tells what is owed. True if nothing is any more. */
    boolean settle() {
        try {
            if (killOwed != null) {
                request(killOwed, TradingState.HALTED);
                killOwed = null;
            }
            if (releaseOwed != null) {
                request(releaseOwed, TradingState.ACTIVE);
                releaseOwed = null;
            }
            return true;
        } catch (RingFull wedged) {
            return false;
        }
    }

    private void request(OperatorWord by, TradingState state) {
        control.stateRequested(inlet, StateReason.KILL, state, by.principal(), by.witness());
    }

    /** @return false if the ring has no room for it now */
    boolean heard(OperatorWord by, long nanos) {
        try {
            control.operatorHeard(inlet, nanos, by.principal());
            return true;
        } catch (RingFull wedged) {
            return false;
        }
    }
}
