package io.orrery.connectors.kit.market;

import io.orrery.codecs.sbe.FeedState;

/** What the engine was told of how far a book can be relied on. */
final class ToldState {
    private final int instrumentId;
    private final MarketWriter writer;
    private FeedState told = FeedState.DOWN;

    ToldState(int instrumentId, MarketWriter writer) {
        this.instrumentId = instrumentId;
        this.writer = writer;
    }

    /** Tells the state if the engine does not know it yet. False if the inlet refused. */
    boolean tell(BookFeed.State state, long receivedTime) {
        FeedState now = wire(state);
        if (now == told) {
            return true;
        }
        if (!writer.feedStatus(receivedTime, instrumentId, now)) {
            return false;
        }
        told = now;
        return true;
    }

    /** What the engine is to know of the state: before the first snapshot there is nothing that could be stale. */
    private FeedState wire(BookFeed.State state) {
        return switch (state) {
            case LIVE -> FeedState.LIVE;
            case STALE -> FeedState.STALE;
            case WAITING -> told == FeedState.LIVE ? FeedState.STALE : told;
            case DOWN -> FeedState.DOWN;
        };
    }
}
