package io.orrery.engine.strategy;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** Where a strategy trades: an instrument, on an account. */
record Place(int accountId, int instrumentId) {

    void save(StateWriter out) {
        out.putInt(accountId);
        out.putInt(instrumentId);
    }

    static Place load(StateReader in) {
        return new Place(in.getInt(), in.getInt());
    }
}
