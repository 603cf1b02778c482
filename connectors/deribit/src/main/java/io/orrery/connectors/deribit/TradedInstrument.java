package io.orrery.connectors.deribit;

import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import java.nio.charset.StandardCharsets;

/** What must be known of an instrument to trade it. */
public final class TradedInstrument {
    private final FeedInstrument feed;
    private final Name quoteAsset;
    private final int quoteScale;
    private final byte[] name;

    TradedInstrument(FeedInstrument feed, InstrumentTerms terms) {
        this.feed = feed;
        quoteAsset = new Name(terms.quoteAsset());
        quoteScale = terms.quoteScale();
        name = feed.symbol().getBytes(StandardCharsets.US_ASCII);
    }

    public FeedInstrument feed() {
        return feed;
    }

    public int id() {
        return feed.id();
    }

    /** The venue's name of it in ASCII. */
    public byte[] name() {
        return name;
    }

    public Name quoteAsset() {
        return quoteAsset;
    }

    /** Decimals of money in the quote asset. */
    public int quoteScale() {
        return quoteScale;
    }
}
