package io.orrery.strategies;

import io.orrery.patch.live.BuiltIn;

/** The patch that quotes both sides of a market, less on the side of which it holds much. */
public final class MarketMakingPatch extends BuiltIn {

    public MarketMakingPatch() {
        super("market-making");
    }
}
