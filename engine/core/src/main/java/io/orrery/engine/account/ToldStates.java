package io.orrery.engine.account;

import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** How trade in an account was last said to be restricted, for each reason. */
final class ToldStates {
    private static final int BITS = 2;
    private static final long MASK = 3;

    private long states;

    boolean is(StateReason reason, TradingState state) {
        return (states >>> BITS * reason.value() & MASK) == state.ordinal();
    }

    void set(StateReason reason, TradingState state) {
        int place = BITS * reason.value();
        states = states & ~(MASK << place) | (long) state.ordinal() << place;
    }

    void clear() {
        states = 0;
    }

    void save(StateWriter out) {
        out.putLong(states);
    }

    void load(StateReader in) {
        states = in.getLong();
    }
}
