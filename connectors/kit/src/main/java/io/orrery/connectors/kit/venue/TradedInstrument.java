package io.orrery.connectors.kit.venue;

import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import java.nio.charset.StandardCharsets;

/** What must be known of an instrument to trade it. */
public class TradedInstrument {
    private final FeedInstrument feed;
    private final Name quoteAsset;
    private final int quoteScale;
    private final byte[] symbol;

    public TradedInstrument(FeedInstrument feed, InstrumentTerms terms) {
        this.feed = feed;
        quoteAsset = new Name(terms.quoteAsset());
        quoteScale = terms.quoteScale();
        symbol = feed.symbol().getBytes(StandardCharsets.US_ASCII);
    }

    public final FeedInstrument feed() {
        return feed;
    }

    public final int id() {
        return feed.id();
    }

    /** The venue's symbol in ASCII. */
    public final byte[] symbol() {
        return symbol;
    }

    public final Name quoteAsset() {
        return quoteAsset;
    }

    /** Decimals of money in the quote asset. */
    public final int quoteScale() {
        return quoteScale;
    }
}
