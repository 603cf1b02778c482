package io.orrery.connectors.kraken;

import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.venue.TradedInstrument;
import io.orrery.connectors.kraken.wire.OrderRates;

/** An instrument, and what commands for its orders weigh. */
public final class KrakenInstrument extends TradedInstrument {
    private final OrderRates rates;

    KrakenInstrument(FeedInstrument feed, InstrumentTerms terms, OrderRates rates) {
        super(feed, terms);
        this.rates = rates;
    }

    public OrderRates rates() {
        return rates;
    }
}
