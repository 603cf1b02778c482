package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.book.Levels;
import io.orrery.connectors.kit.market.FeedInstrument;

/** A book, or what changed of it. It is valid until the next payload is decoded. */
public final class BookMessage {
    FeedInstrument instrument;
    long venueTime;
    long changeId;
    long previousChangeId;
    private final Levels levels = new Levels();

    BookMessage() {
    }

    public FeedInstrument instrument() {
        return instrument;
    }

    /** Nanoseconds since 1970. */
    public long venueTime() {
        return venueTime;
    }

    public long changeId() {
        return changeId;
    }

    /** The change that this one follows; of no meaning for a whole book. */
    public long previousChangeId() {
        return previousChangeId;
    }

    public Levels levels() {
        return levels;
    }
}
