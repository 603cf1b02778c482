package io.orrery.connectors.kit.book;

/** Bids and asks of one message, decoded. It is as large as it may get from the start, and used again for each message. */
public final class Levels {
    /** Most levels a side: what the largest snapshot of a venue has. */
    public static final int MAX_SIDE = 5_000;

    private final LevelSide bids;
    private final LevelSide asks;

    /** For what a venue sends. */
    public Levels() {
        this(MAX_SIDE);
    }

    /** For so many levels a side. */
    public Levels(int maxSide) {
        bids = new LevelSide(maxSide);
        asks = new LevelSide(maxSide);
    }

    public LevelSide bids() {
        return bids;
    }

    public LevelSide asks() {
        return asks;
    }

    public boolean isEmpty() {
        return bids.size() == 0 && asks.size() == 0;
    }

    public void clear() {
        bids.clear();
        asks.clear();
    }
}
