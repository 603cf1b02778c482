package io.orrery.strategies;

import io.orrery.patch.live.BuiltIn;

/** The patch that follows a faster average across a slower one. */
public final class EmaCrossPatch extends BuiltIn {

    public EmaCrossPatch() {
        super("ema-cross");
    }
}
