package io.orrery.matching.market;

import io.orrery.codecs.sbe.Side;

/** What taking does to a market, whoever takes: others follow, and fair value gives way a little. */
final class Impact {
    private final Takers takers;
    private final FairValue fairValue;
    private final double ticksPerUnit;

    Impact(Takers takers, FairValue fairValue, double ticksPerUnit) {
        this.takers = takers;
        this.fairValue = fairValue;
        this.ticksPerUnit = ticksPerUnit;
    }

    /** A taker's first execution. */
    void arrived(Side aggressor) {
        takers.excite(aggressor);
    }

    /** Each of its executions. */
    void took(Side aggressor, long quantity) {
        double ticks = ticksPerUnit * quantity;
        fairValue.shift(aggressor == Side.BUY ? ticks : -ticks);
    }
}
