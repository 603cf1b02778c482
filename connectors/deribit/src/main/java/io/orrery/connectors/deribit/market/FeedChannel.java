package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.Phrase;
import io.orrery.connectors.kit.market.FeedInstrument;

/**
 * A subscription as its notifications name it.
 *
 * @param instrument null of a channel that nobody reads
 * @param begin its name, and what usually comes up to its data
 * @param symbol of the instrument; likewise the quoted one
 */
record FeedChannel(Stream stream, FeedInstrument instrument, Phrase begin, Name symbol, Phrase quotedSymbol) {

    static FeedChannel of(String name, FeedInstrument instrument) {
        Phrase begin = Phrase.of("\"" + name + "\",\"data\":");
        return instrument == null
            ? new FeedChannel(Stream.OTHER, null, begin, null, null)
            : new FeedChannel(
                ChannelName.parse(name).stream(), instrument, begin, new Name(instrument.symbol()),
                Phrase.of("\"" + instrument.symbol() + "\""));
    }

    boolean isRead() {
        return instrument != null;
    }
}
