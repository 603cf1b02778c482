package io.orrery.strategies;

import io.orrery.patch.live.BuiltIn;

/** The patch that goes with whoever presses on the best prices. */
public final class OrderFlowPatch extends BuiltIn {

    public OrderFlowPatch() {
        super("order-flow-imbalance");
    }
}
