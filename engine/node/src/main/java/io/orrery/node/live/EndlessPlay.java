package io.orrery.node.live;

import io.orrery.engine.strategy.CallCut;

/** A strategy that is only tried does not come to an end with what it is called for. */
public final class EndlessPlay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param place the line at which it is at work */
    EndlessPlay(String place) {
        super("it does not come to an end" + (place.isEmpty() ? "" : ": " + place));
    }

    EndlessPlay(CallCut late) {
        super("it takes too long for one event", late);
    }
}
