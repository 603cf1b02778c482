package io.orrery.engine.strategy;

import io.orrery.codecs.sbe.StrategyStartedDecoder;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** Who sits where: a strategy's identity, as its StrategyStarted event gave it. */
record Seat(int strategyId, int accountId, int instrumentId, String name, String parameters) {

    static Seat of(StrategyStartedDecoder d) {
        return new Seat(d.strategyId(), d.accountId(), d.instrumentId(), d.name(), d.parameters());
    }

    void save(StateWriter out) {
        out.putInt(strategyId);
        out.putInt(accountId);
        out.putInt(instrumentId);
        out.putText(name);
        out.putText(parameters);
    }

    static Seat load(StateReader in) {
        return new Seat(in.getInt(), in.getInt(), in.getInt(), in.getText(), in.getText());
    }
}
