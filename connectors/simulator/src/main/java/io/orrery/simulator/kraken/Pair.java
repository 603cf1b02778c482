package io.orrery.simulator.kraken;

import io.orrery.simulator.exchange.Listing;

/** A pair under its names: XXBTZUSD and XBTUSD in REST, XBT/USD in the first WebSocket version, BTC/USD in the second. */
public record Pair(AssetName base, AssetName quote, Listing listing) {

    /** By the listing alone: no two pairs have the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Pair pair && listing.equals(pair.listing);
    }

    @Override
    public int hashCode() {
        return listing.hashCode();
    }

    public String id() {
        boolean old = base.id().length() == 4 && quote.id().length() == 4;
        return old ? base.id() + quote.id() : altname();
    }

    public String altname() {
        return base.altname() + quote.altname();
    }

    public String wsname() {
        return base.altname() + "/" + quote.altname();
    }

    public String symbol() {
        return base.code() + "/" + quote.code();
    }

    /** What is paid for a trade is not rounded. */
    public int costDecimals() {
        return listing.priceScale() + listing.quantityScale();
    }
}
