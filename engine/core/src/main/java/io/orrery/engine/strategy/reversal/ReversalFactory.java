package io.orrery.engine.strategy.reversal;

import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyFactory;

/** Makes {@link Reversal}s. */
public final class ReversalFactory implements StrategyFactory {

    @Override
    public String name() {
        return "reversal";
    }

    @Override
    public Strategy create(Parameters parameters) {
        return new Reversal(
            parameters.number("value", 2_000, 1, 1_000_000_000),
            parameters.number("quote", 800, 0, 100_000),
            parameters.number("take", 6_000, 0, 100_000),
            parameters.number("patience", 1_000, 1, 600_000),
            parameters.number("hold", 3_000, 1, 3_600_000),
            parameters.number("pause", 100, 0, 600_000));
    }
}
