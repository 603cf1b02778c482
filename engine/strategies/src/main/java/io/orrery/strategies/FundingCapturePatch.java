package io.orrery.strategies;

import io.orrery.patch.live.BuiltIn;

/** The patch that earns the funding of a perpetual against its spot. */
public final class FundingCapturePatch extends BuiltIn {

    public FundingCapturePatch() {
        super("funding-capture");
    }
}
