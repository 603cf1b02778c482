package io.orrery.matching.market;

import io.orrery.codecs.Money;

/**
 * What is traded: its grid, its filters, where it starts. Prices and quantities are integers in their scales.
 *
 * @param minNotional in money of the quote scale
 * @param startPrice where its fair value starts
 * @param typicalQuantity the mean of a background order
 */
public record MarketInstrument(
    int instrumentId,
    int priceScale,
    int quantityScale,
    int quoteScale,
    long tickSize,
    long lotSize,
    long minQuantity,
    long maxQuantity,
    long minNotional,
    long startPrice,
    long typicalQuantity) {

    /** A limit price may be up to this multiple of the start price. */
    private static final long PRICE_BOUND = 10;
    private static final long LEAST_TICKS = 1_000;
    private static final long PARTS = 1_000_000;
    private static final int PARTS_SCALE = 6;
    private static final int SHIFT_BOUND = 12;

    public MarketInstrument {
        check("tickSize", tickSize, tickSize > 0);
        check("lotSize", lotSize, lotSize > 0);
        check("minQuantity", minQuantity, minQuantity > 0);
        check("maxQuantity", maxQuantity, maxQuantity >= minQuantity);
        check("minNotional", minNotional, minNotional >= 0);
        check("startPrice", startPrice, startPrice % tickSize == 0 && startPrice / tickSize >= LEAST_TICKS);
        check("typicalQuantity", typicalQuantity, typicalQuantity >= lotSize);
        check("quoteScale", quoteScale, Math.abs(Money.shift(priceScale, quantityScale, quoteScale)) <= SHIFT_BOUND);
        notional(Math.multiplyExact(startPrice, PRICE_BOUND), maxQuantity);
        Math.multiplyExact(maxQuantity, PARTS);
    }

    /** Price times quantity as money. */
    public long notional(long price, long quantity) {
        return Money.product(price, quantity, Money.shift(priceScale, quantityScale, quoteScale));
    }

    /** A share of price times quantity as money, rounded half even. */
    public long share(long price, long quantity, long partsPerMillion) {
        int shift = Money.shift(priceScale, quantityScale, quoteScale) - PARTS_SCALE;
        return Money.product(price, Math.multiplyExact(quantity, partsPerMillion), shift);
    }

    boolean allowsQuantity(long quantity) {
        return quantity >= minQuantity && quantity <= maxQuantity && quantity % lotSize == 0;
    }

    boolean allowsPrice(long price, long quantity) {
        return price > 0
            && price % tickSize == 0
            && price <= startPrice * PRICE_BOUND
            && notional(price, quantity) >= minNotional;
    }

    private static void check(String name, long value, boolean valid) {
        if (!valid) {
            throw new IllegalArgumentException(name + "=" + value);
        }
    }
}
