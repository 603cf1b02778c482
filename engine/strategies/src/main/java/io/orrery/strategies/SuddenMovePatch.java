package io.orrery.strategies;

import io.orrery.patch.live.BuiltIn;

/** The patch that trades against sudden moves. */
public final class SuddenMovePatch extends BuiltIn {

    public SuddenMovePatch() {
        super("sudden-move-reversal");
    }
}
