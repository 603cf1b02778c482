package io.orrery.simulator.kraken;

import io.orrery.simulator.exchange.Fill;

/** Ids of an account's trades. The exchange counts each listing's own; here they differ among listings and sides too. */
public final class TradeIds {
    private static final int LISTINGS = 64;

    private TradeIds() {
    }

    public static String of(Pair pair, Fill fill) {
        long number = fill.tradeId() * LISTINGS + pair.listing().id();
        return Txid.of('T', number * 2 + (Sides.buys(fill.side()) ? 1 : 0));
    }
}
