package io.orrery.connectors.kraken;

import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kraken.wire.OrderRates;
import java.nio.charset.StandardCharsets;

/** What must be known of an instrument to trade it. */
public final class TradedInstrument {
    private final FeedInstrument feed;
    private final Name quoteAsset;
    private final int quoteScale;
    private final byte[] symbol;
    private final OrderRates rates;

    TradedInstrument(FeedInstrument feed, InstrumentTerms terms, OrderRates rates) {
        this.feed = feed;
        this.rates = rates;
        quoteAsset = new Name(terms.quoteAsset());
        quoteScale = terms.quoteScale();
        symbol = feed.symbol().getBytes(StandardCharsets.US_ASCII);
    }

    public FeedInstrument feed() {
        return feed;
    }

    public int id() {
        return feed.id();
    }

    /** The venue's symbol in ASCII. */
    public byte[] symbol() {
        return symbol;
    }

    public Name quoteAsset() {
        return quoteAsset;
    }

    /** Decimals of money in the quote asset. */
    public int quoteScale() {
        return quoteScale;
    }

    /** What commands for its orders weigh. */
    public OrderRates rates() {
        return rates;
    }
}
