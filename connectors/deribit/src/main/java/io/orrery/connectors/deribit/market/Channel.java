package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.market.FeedInstrument;

/**
 * A subscription as its notifications name it.
 *
 * @param instrument null of a channel that nobody reads; likewise its name
 */
record Channel(Stream stream, FeedInstrument instrument, Name name) {
    static final Channel OTHER = new Channel(Stream.OTHER, null, null);

    Channel(Stream stream, FeedInstrument instrument) {
        this(stream, instrument, new Name(instrument.symbol()));
    }
}
