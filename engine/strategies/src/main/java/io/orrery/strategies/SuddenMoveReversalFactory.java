package io.orrery.strategies;

import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyFactory;

/** Makes {@link SuddenMoveReversal}s. */
public final class SuddenMoveReversalFactory implements StrategyFactory {
    private static final double THOUSAND = 1_000;
    private static final long MILLI = 1_000_000;

    @Override
    public String name() {
        return "sudden-move-in-java";
    }

    @Override
    public Strategy create(Parameters parameters) {
        Bursts bursts = new Bursts(
            parameters.number("bar", 100, 100, 60_000) * MILLI,
            (int) parameters.number("window", 16, 2, 1_000),
            (int) parameters.number("memory", 300, 10, 10_000),
            parameters.number("volatilities", 5_000, 0, 100_000) / THOUSAND,
            parameters.number("crowd", 1_200, 0, 100_000) / THOUSAND);
        Trip trip = new Trip(
            parameters.number("goal", 500, 1, 10_000) / THOUSAND,
            parameters.number("danger", 200, 1, 10_000) / THOUSAND,
            parameters.number("hold", 2_500, 100, 3_600_000) * MILLI,
            parameters.number("pause", 1_000, 0, 3_600_000) * MILLI);
        return new SuddenMoveReversal(
            bursts, trip,
            parameters.number("risk", 30, 1, 1_000_000) / THOUSAND,
            parameters.number("patience", 0, 0, 60_000) * MILLI);
    }
}
