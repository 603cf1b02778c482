package io.orrery.strategies;

import io.orrery.patch.live.BuiltIn;

/** The patch that trades against sudden moves of US shares, between the bells. */
public final class SuddenMoveEquitiesPatch extends BuiltIn {

    public SuddenMoveEquitiesPatch() {
        super("sudden-move-equities");
    }
}
