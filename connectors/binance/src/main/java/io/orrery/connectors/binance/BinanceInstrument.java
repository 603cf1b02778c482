package io.orrery.connectors.binance;

import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.venue.TradedInstrument;

/** An instrument, and what was paid for it last: what trails begins there. */
public final class BinanceInstrument extends TradedInstrument {
    private long lastPrice;

    BinanceInstrument(FeedInstrument feed, InstrumentTerms terms) {
        super(feed, terms);
    }

    /** What was paid last, 0 if that is not known. */
    public long lastPrice() {
        return lastPrice;
    }

    public void traded(long price) {
        lastPrice = price;
    }
}
