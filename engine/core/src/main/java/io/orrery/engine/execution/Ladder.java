package io.orrery.engine.execution;

import io.orrery.codecs.sbe.Side;
import io.orrery.engine.strategy.Context;

/** Several bids and asks, each so far behind the one before it. */
public final class Ladder extends Quotes {
    private final int levels;
    private final long distance;

    /**
     * @param levels of each side
     * @param distance between two of them
     * @param threshold by which a price may be wrong and the order stays; less than the distance
     */
    public Ladder(int place, int levels, long distance, long threshold) {
        super(place, levels, threshold);
        if (levels < 1 || distance < 1 || threshold >= distance) {
            throw new IllegalArgumentException(
                "levels=" + levels + ", distance=" + distance + ", threshold=" + threshold + ": no ladder");
        }
        this.levels = levels;
        this.distance = distance;
    }

    /** Quotes from these prices outwards, as much at each level. What would cross itself is not quoted at all. */
    public void around(Context context, long bid, long ask, long quantity) {
        wantNothing();
        for (int i = 0; i < levels && bid < ask; i++) {
            want(Side.BUY, i, bid - i * distance, quantity);
            want(Side.SELL, i, ask + i * distance, quantity);
        }
        act(context);
    }
}
