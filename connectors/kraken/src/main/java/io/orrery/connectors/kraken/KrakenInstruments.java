package io.orrery.connectors.kraken;

import io.orrery.connectors.kit.venue.TradedInstruments;
import io.orrery.connectors.kraken.wire.KrakenRates;

/** Those of a live venue. */
public final class KrakenInstruments extends TradedInstruments<KrakenInstrument> {

    public KrakenInstruments(int firstId, KrakenRates rates) {
        super(firstId, (feed, terms) -> new KrakenInstrument(feed, terms, rates.pair(feed.symbol())));
    }
}
