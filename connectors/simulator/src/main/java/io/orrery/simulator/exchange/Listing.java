package io.orrery.simulator.exchange;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.Money;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.matching.market.MarketInstrument;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * What is traded, and how fine. Prices and quantities are integers in their scales; the quantity of an inverse contract is in
 * the quote asset.
 *
 * @param symbol the venue's own name
 * @param settlement in what a derivative pays; of spot, the quote asset
 * @param minNotional at the price scale plus the quantity scale
 * @param bandPartsPerMillion how far from the market a limit may be, or 0 for anywhere
 * @param startPrice where its market starts
 * @param typicalQuantity the mean of a background order
 */
public record Listing(
    int id, String symbol, InstrumentKind kind, String base, String quote, String settlement,
    int priceScale, int quantityScale, long tick, long lot, long minQuantity, long maxQuantity, long minNotional,
    long bandPartsPerMillion, long startPrice, long typicalQuantity) {

    private static final int BACKGROUND_SCALE = 2;

    /** By its name alone, of one venue: listings are keys of what is told with each change of a book. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Listing listing && id == listing.id && symbol.equals(listing.symbol);
    }

    @Override
    public int hashCode() {
        return id;
    }

    public boolean isSpot() {
        return kind == InstrumentKind.SPOT;
    }

    /** The highest price that an order may have. */
    public long maxPrice() {
        return startPrice * 10;
    }

    public BigDecimal price(long price) {
        return BigDecimal.valueOf(price, priceScale);
    }

    public BigDecimal quantity(long quantity) {
        return BigDecimal.valueOf(quantity, quantityScale);
    }

    /** What a quantity is worth at a price: in the quote asset, or of an inverse contract in the one that it settles in. */
    long value(long price, long quantity, int moneyScale) {
        if (kind != InstrumentKind.INVERSE) {
            return Money.product(price, quantity, Money.shift(priceScale, quantityScale, moneyScale));
        }
        BigInteger unit = BigInteger.TEN.pow(moneyScale + priceScale - quantityScale);
        return BigInteger.valueOf(quantity).multiply(unit).divide(BigInteger.valueOf(price)).longValueExact();
    }

    /** A quantity as money of the base asset. */
    long asMoney(long quantity, int moneyScale) {
        return Decimal.rescale(quantity, quantityScale, moneyScale);
    }

    /** The nearest price on the tick. */
    public long onTick(long price) {
        return Math.max(tick, (price + tick / 2) / tick * tick);
    }

    /** The largest quantity on the lot that is not more. */
    long onLot(long quantity) {
        return quantity / lot * lot;
    }

    MarketInstrument background() {
        return new MarketInstrument(
            id, priceScale, quantityScale, BACKGROUND_SCALE, tick, lot, minQuantity, maxQuantity, 0, startPrice, typicalQuantity);
    }

    void check(int moneyScale) {
        if (isSpot() && priceScale + quantityScale > moneyScale) {
            throw new IllegalArgumentException(symbol + ": priceScale + quantityScale > moneyScale=" + moneyScale);
        }
    }
}
