package io.orrery.engine.instrument;

import io.orrery.codecs.Money;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.InstrumentKind;

/**
 * An instrument, as defined once and for ever under its id.
 *
 * @param priceScale decimals of a price; likewise quantityScale, and quoteScale for money in the quote asset
 */
public record Instrument(
    int id,
    int venueId,
    int supersedes,
    InstrumentKind kind,
    String symbol,
    int priceScale,
    int quantityScale,
    int quoteScale,
    long tickSize,
    long lotSize,
    long minQuantity,
    long maxQuantity,
    long minNotional) {

    /** As a venue defines it. */
    public static Instrument of(InstrumentDefinitionDecoder d) {
        return new Instrument(
            d.instrumentId(), d.venueId(), d.supersedes(), d.kind(), d.symbol(),
            d.priceScale(), d.quantityScale(), d.quoteScale(),
            d.tickSize(), d.lotSize(), d.minQuantity(), d.maxQuantity(), d.minNotional());
    }

    /** True if prices, quantities and positions mean the same in both. What a venue takes as an order may change. */
    public boolean isSameAs(Instrument other) {
        return id == other.id && venueId == other.venueId && kind == other.kind && symbol.equals(other.symbol)
            && priceScale == other.priceScale && quantityScale == other.quantityScale && quoteScale == other.quoteScale
            && tickSize == other.tickSize;
    }

    /**
     * What a quantity is worth at a price, in the quote asset, rounded half even where its scale is too coarse.
     *
     * @throws ArithmeticException if it does not fit 64 bits
     */
    public long value(long price, long quantity) {
        return Money.product(price, quantity, quoteScale - priceScale - quantityScale);
    }
}
