package io.orrery.connectors.demo;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.matching.market.MarketInstrument;
import java.util.List;

/**
 * An instrument that the demo trades: pairs of different scales, whose ticks are some 15 to 70 millionths of the price.
 *
 * @param terms with an instrument id of 0, which a venue replaces
 */
record DemoInstrument(String symbol, String base, String quote, InstrumentKind kind, MarketInstrument terms) {
    static final List<DemoInstrument> ALL = List.of(
        // scales: price, quantity, quote; tick, lot, least and greatest quantity, least notional; start, typical quantity
        usdt("BTC", new MarketInstrument(0, 2, 5, 6, 100, 10, 10, 10_000_000, 5_000_000, 6_000_000, 8_000)),
        usdt("ETH", new MarketInstrument(0, 2, 4, 6, 5, 10, 10, 20_000_000, 5_000_000, 300_000, 10_000)),
        usdt("SOL", new MarketInstrument(0, 3, 2, 6, 4, 1, 1, 5_000_000, 5_000_000, 150_000, 2_000)),
        usdt("XRP", new MarketInstrument(0, 5, 1, 6, 1, 1, 10, 50_000_000, 5_000_000, 52_000, 8_000)),
        usdt("DOGE", new MarketInstrument(0, 5, 0, 4, 1, 1, 10, 20_000_000, 50_000, 15_000, 3_000)));

    static DemoInstrument find(String symbol) {
        for (DemoInstrument instrument : ALL) {
            if (instrument.symbol.equals(symbol)) {
                return instrument;
            }
        }
        return null;
    }

    MarketInstrument withId(int instrumentId) {
        return new MarketInstrument(
            instrumentId, terms.priceScale(), terms.quantityScale(), terms.quoteScale(), terms.tickSize(), terms.lotSize(),
            terms.minQuantity(), terms.maxQuantity(), terms.minNotional(), terms.startPrice(), terms.typicalQuantity());
    }

    private static DemoInstrument usdt(String base, MarketInstrument terms) {
        return new DemoInstrument(base + "-USDT", base, "USDT", InstrumentKind.SPOT, terms);
    }

    /** A contract on the same, of the same terms, without an end. */
    DemoInstrument perpetual() {
        return new DemoInstrument(base + "-PERPETUAL", base, quote, InstrumentKind.LINEAR, terms);
    }

    boolean isPerpetual() {
        return kind == InstrumentKind.LINEAR;
    }

    String venueSymbol() {
        return base + (isPerpetual() ? "PERP" : quote);
    }

    /** In which a contract is settled; empty for what is delivered. */
    String settleAsset() {
        return isPerpetual() ? quote : "";
    }
}
