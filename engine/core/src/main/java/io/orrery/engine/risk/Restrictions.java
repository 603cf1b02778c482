package io.orrery.engine.risk;

import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** Why trading of one subject is restricted, and how far: for each reason a state, of which the worst holds. */
final class Restrictions {
    private static final int ACTIVE = TradingState.ACTIVE.value();
    private static final StateReason[] REASONS = reasons();

    private final byte[] states = new byte[REASONS.length];
    private int worst = ACTIVE;
    private StateReason cause;

    private static StateReason[] reasons() {
        StateReason[] byValue = new StateReason[StateReason.values().length];
        for (StateReason reason : StateReason.values()) {
            if (reason != StateReason.NULL_VAL) {
                byValue[reason.value()] = reason;
            }
        }
        return byValue;
    }

    /** True of a reason that only two people take back. */
    static boolean needsWitness(StateReason reason) {
        return reason == StateReason.KILL || reason == StateReason.EXECUTIONS;
    }

    /** True of a reason that outlives the process: what people decided, and what only people take back. */
    private static boolean isLasting(StateReason reason) {
        return reason == StateReason.OPERATOR || needsWitness(reason);
    }

    TradingState of(StateReason reason) {
        return TradingState.get((short) Math.max(ACTIVE, states[reason.value()]));
    }

    void set(StateReason reason, TradingState state) {
        states[reason.value()] = (byte) (state == TradingState.ACTIVE ? 0 : state.value());
        conclude();
    }

    /** Code of the worst state. */
    int worst() {
        return worst;
    }

    /** The first reason that has the worst state; null if there is none. */
    StateReason cause() {
        return cause;
    }

    /** A new process: what was true of the old one alone is forgotten. */
    void restart() {
        for (int i = 1; i < states.length; i++) {
            if (!isLasting(REASONS[i])) {
                states[i] = 0;
            }
        }
        conclude();
    }

    private void conclude() {
        worst = ACTIVE;
        cause = null;
        for (int i = 1; i < states.length; i++) {
            if (states[i] > worst) {
                worst = states[i];
                cause = REASONS[i];
            }
        }
    }

    void save(StateWriter out) {
        out.putBlob(states);
    }

    void load(StateReader in) {
        byte[] saved = in.getBlob();
        System.arraycopy(saved, 0, states, 0, saved.length);
        conclude();
    }
}
