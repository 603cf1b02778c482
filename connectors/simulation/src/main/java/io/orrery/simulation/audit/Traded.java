package io.orrery.simulation.audit;

import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.InstrumentKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An instrument as the journal defines it. */
record Traded(
    int id, int venue, InstrumentKind kind, String symbol, String venueSymbol, int priceScale, int quantityScale, int moneyScale,
    String base, String money) {

    private static final int FINEST = 18;
    /** In how many decimals a venue tells amounts that it counts in more. */
    private static final int DECIMALS_TOLD = 8;

    static Traded of(InstrumentDefinitionDecoder d) {
        String settled = d.settleAsset();
        return new Traded(d.instrumentId(), d.venueId(), d.kind(), d.symbol(), d.venueSymbol(), d.priceScale(), d.quantityScale(),
            d.quoteScale(), d.baseAsset(), settled.isEmpty() ? d.quoteAsset() : settled);
    }

    boolean isSpot() {
        return kind == InstrumentKind.SPOT;
    }

    /** What a quantity is worth at a price, in money, rounded half to even; below 0 if the quantity is. */
    long worth(long price, long quantity) {
        BigDecimal at = BigDecimal.valueOf(price, priceScale);
        BigDecimal many = BigDecimal.valueOf(quantity, quantityScale);
        BigDecimal worth = kind == InstrumentKind.INVERSE
            ? many.divide(at, moneyScale, RoundingMode.HALF_EVEN)
            : many.multiply(at).setScale(moneyScale, RoundingMode.HALF_EVEN);
        return worth.unscaledValue().longValueExact();
    }

    /** What the cost of a position grows by. Who is long in an inverse contract gains when its worth shrinks. */
    long cost(long price, long quantity) {
        return kind == InstrumentKind.INVERSE ? -worth(price, quantity) : worth(price, quantity);
    }

    /** What may be lost of a fill's money in the telling, in units of 10<sup>-18</sup>: nothing if price times quantity fits. */
    BigInteger leastTold() {
        boolean exact = isSpot() && priceScale + quantityScale <= moneyScale;
        return exact ? BigInteger.ZERO : BigInteger.TEN.pow(FINEST - Math.min(moneyScale, DECIMALS_TOLD)).shiftLeft(1);
    }

    /** True if a venue's own name for something means this. */
    boolean isCalled(String name) {
        return plain(name).equals(plain(venueSymbol)) || plain(name).equals(plain(symbol));
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "");
    }
}
