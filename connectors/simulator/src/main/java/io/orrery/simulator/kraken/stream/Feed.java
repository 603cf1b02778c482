package io.orrery.simulator.kraken.stream;

import io.orrery.simulator.exchange.PublicTrade;
import io.orrery.simulator.faults.FrameKind;

/** One channel of one pair, as all its subscribers see it. */
interface Feed {
    /** What who begins to listen gets first, as of the last update; null if there is nothing yet. */
    String snapshot();

    /** What changed since the last one, null if nothing did. */
    String update();

    /** The book of the pair changed. */
    default void bookChanged() {
    }

    default void traded(PublicTrade trade) {
    }

    default FrameKind kind() {
        return FrameKind.MARKET;
    }
}
