package io.orrery.engine.instrument;

import io.orrery.codecs.Money;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.InstrumentKind;

/**
 * An instrument, as defined once and for ever under its id.
 *
 * @param priceScale decimals of a price; likewise quantityScale, and quoteScale for money
 * @param settleAsset in which profit and margin of a derivative are paid, empty if it is delivered
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
    long minNotional,
    String baseAsset,
    String quoteAsset,
    String settleAsset) {

    /** As a venue defines it. */
    public static Instrument of(InstrumentDefinitionDecoder d) {
        return new Instrument(
            d.instrumentId(), d.venueId(), d.supersedes(), d.kind(), d.symbol(),
            d.priceScale(), d.quantityScale(), d.quoteScale(),
            d.tickSize(), d.lotSize(), d.minQuantity(), d.maxQuantity(), d.minNotional(),
            d.baseAsset(), d.quoteAsset(), d.settleAsset());
    }

    /** True if prices, quantities and positions mean the same in both. What a venue takes as an order may change. */
    public boolean isSameAs(Instrument other) {
        return id == other.id && venueId == other.venueId && kind == other.kind && symbol.equals(other.symbol)
            && priceScale == other.priceScale && quantityScale == other.quantityScale && quoteScale == other.quoteScale
            && tickSize == other.tickSize;
    }

    /** True of what is held as an asset, and not as a contract. */
    public boolean isSpot() {
        return kind == InstrumentKind.SPOT;
    }

    /** True of a contract whose worth is so much of the quote asset, paid in the base asset. */
    public boolean isInverse() {
        return kind == InstrumentKind.INVERSE;
    }

    /** The asset that money of this instrument is in: what it is settled in, or else its quote asset. */
    public String moneyAsset() {
        return settleAsset.isEmpty() ? quoteAsset : settleAsset;
    }

    /**
     * What a quantity is worth at a price, in money, rounded half even where its scale is too coarse. The quantity of an inverse
     * contract is in the quote asset, its worth in the asset that it is settled in.
     *
     * @throws ArithmeticException if it does not fit 64 bits
     */
    public long value(long price, long quantity) {
        return value(price, priceScale, quantity);
    }

    /** Likewise, at a price of other decimals than orders have. */
    public long value(long price, int scale, long quantity) {
        return isInverse()
            ? Money.quotient(quantity, price, quoteScale + scale - quantityScale)
            : Money.product(price, quantity, quoteScale - scale - quantityScale);
    }

    /**
     * What a position's cost grows by when a quantity is bought; below zero if it is sold. Who is long in an inverse contract
     * gains when less of the asset makes up its worth: its cost is the worth taken negatively.
     *
     * @throws ArithmeticException if it does not fit 64 bits
     */
    public long cost(long price, long quantity) {
        return cost(price, priceScale, quantity);
    }

    /** Likewise, at a price of other decimals than orders have. */
    public long cost(long price, int scale, long quantity) {
        long value = value(price, scale, quantity);
        return isInverse() ? -value : value;
    }
}
