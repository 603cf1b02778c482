package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.book.Levels;
import io.orrery.connectors.kit.market.FeedInstrument;

/** A book, or what changed in one. It is valid until the next payload is decoded. */
public final class BookMessage {
    FeedInstrument instrument;
    long venueTime;
    long checksum;

    private final Levels levels = new Levels();

    BookMessage() {
    }

    public FeedInstrument instrument() {
        return instrument;
    }

    /** Nanoseconds since 1970; 0 if the venue does not say. */
    public long venueTime() {
        return venueTime;
    }

    /** Of the ten best levels a side, once the message is applied. */
    public long checksum() {
        return checksum;
    }

    public Levels levels() {
        return levels;
    }
}
