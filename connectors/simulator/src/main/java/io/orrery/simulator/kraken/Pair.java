package io.orrery.simulator.kraken;

import io.orrery.simulator.exchange.Listing;

/** A pair under its names: XXBTZUSD and XBTUSD in REST, XBT/USD in the first WebSocket version, BTC/USD in the second. */
public record Pair(AssetName base, AssetName quote, Listing listing) {

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
}
