package io.orrery.matching.market;

import java.util.List;

/** Instruments and markets to test with. */
final class TestMarkets {
    static final int FIRST = 1;
    static final int SECOND = 2;
    static final long TICK = 100;
    static final MarketInstrument BITCOIN =
        new MarketInstrument(FIRST, 2, 5, 6, TICK, 10, 10, 10_000_000, 5_000_000, 6_000_000, 8_000);
    static final MarketInstrument DOGE =
        new MarketInstrument(SECOND, 5, 0, 4, 1, 1, 10, 20_000_000, 50_000, 15_000, 3_000);
    static final Fees FEES = new Fees(20, 100);

    private TestMarkets() {
    }

    static Market two(long seed, MarketListener listener) {
        return new Market(List.of(BITCOIN, DOGE), MarketModel.defaults(), FEES, seed, listener);
    }

    static Market one(long seed, MarketModel model, MarketListener listener) {
        return new Market(List.of(BITCOIN), model, FEES, seed, listener);
    }

    static void runUntil(Market market, long time) {
        while (market.nextTime() <= time) {
            market.step();
        }
    }
}
