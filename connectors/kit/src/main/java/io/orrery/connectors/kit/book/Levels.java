package io.orrery.connectors.kit.book;

/** Bids and asks of one message, decoded. It is as large as it may get from the start, and used again for each message. */
public final class Levels {
    /** Most levels a side: what the largest snapshot of a venue has. */
    public static final int MAX_SIDE = 5_000;

    private final LevelSide bids = new LevelSide();
    private final LevelSide asks = new LevelSide();

    public LevelSide bids() {
        return bids;
    }

    public LevelSide asks() {
        return asks;
    }

    public void clear() {
        bids.clear();
        asks.clear();
    }
}
