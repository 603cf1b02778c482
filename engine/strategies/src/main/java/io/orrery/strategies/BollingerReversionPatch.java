package io.orrery.strategies;

import io.orrery.patch.live.BuiltIn;

/** The patch that trades back to the mean from its bands. */
public final class BollingerReversionPatch extends BuiltIn {

    public BollingerReversionPatch() {
        super("bollinger-reversion");
    }
}
