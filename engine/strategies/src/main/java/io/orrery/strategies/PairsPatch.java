package io.orrery.strategies;

import io.orrery.patch.live.BuiltIn;

/** The patch that trades one instrument against another that it goes with. */
public final class PairsPatch extends BuiltIn {

    public PairsPatch() {
        super("pairs");
    }
}
