package io.orrery.connectors.binance;

import io.orrery.connectors.kit.venue.TradedInstruments;

/** Those of a live venue. */
public final class BinanceInstruments extends TradedInstruments<BinanceInstrument> {

    public BinanceInstruments(int firstId) {
        super(firstId, BinanceInstrument::new);
    }
}
