package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.book.Levels;
import io.orrery.connectors.kit.market.FeedInstrument;

/** A depthUpdate, or a snapshot of the book. It is valid until the next payload is decoded. */
public final class DepthMessage {
    FeedInstrument instrument;
    long venueTime;
    long firstUpdateId;
    long lastUpdateId;

    private final Levels levels = new Levels();

    DepthMessage() {
    }

    public FeedInstrument instrument() {
        return instrument;
    }

    /** Nanoseconds since 1970; a snapshot has none and says 0. */
    public long venueTime() {
        return venueTime;
    }

    /** The first update that the levels contain, {@code U}; of a snapshot the same as the last. */
    public long firstUpdateId() {
        return firstUpdateId;
    }

    /** The last update that the levels contain, {@code u} or {@code lastUpdateId}. */
    public long lastUpdateId() {
        return lastUpdateId;
    }

    public Levels levels() {
        return levels;
    }
}
