package io.orrery.acceptance.stage;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An instrument as the venue under trial defined it. */
public record Instrument(
    int id,
    String symbol,
    String venueSymbol,
    String kind,
    String base,
    String quote,
    int priceScale,
    int quantityScale,
    BigDecimal tick,
    BigDecimal lot,
    BigDecimal minQuantity,
    BigDecimal maxQuantity,
    BigDecimal minNotional) {

    private static final BigDecimal AMPLE = new BigDecimal("2");

    static Instrument of(Told told) {
        return new Instrument(
            told.instrumentId(), told.text("symbol"), told.text("venueSymbol"), told.text("kind"), told.text("baseAsset"),
            told.text("quoteAsset"), (int) told.number("priceScale"), (int) told.number("quantityScale"),
            told.decimal("tickSize"), told.decimal("lotSize"), told.decimal("minQuantity"), told.decimal("maxQuantity"),
            told.decimal("minNotional"));
    }

    public boolean isSpot() {
        return kind.equals("SPOT");
    }

    /** Onto a tick, away from the other side of the book. */
    public BigDecimal price(BigDecimal near, boolean buys) {
        return onto(near, tick, buys ? RoundingMode.DOWN : RoundingMode.UP);
    }

    public BigDecimal quantity(BigDecimal near) {
        return onto(near, lot, RoundingMode.UP);
    }

    /** Some times what the venue takes least at this price. */
    public BigDecimal small(BigDecimal price) {
        BigDecimal least = minQuantity.max(lot);
        if (minNotional.signum() > 0) {
            least = least.max(minNotional.divide(price, quantityScale, RoundingMode.UP));
        }
        return quantity(least.multiply(AMPLE));
    }

    /** In the scale of prices, exactly. */
    public long scaledPrice(BigDecimal price) {
        return price.setScale(priceScale, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }

    public long scaledQuantity(BigDecimal quantity) {
        return quantity.setScale(quantityScale, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }

    private static BigDecimal onto(BigDecimal near, BigDecimal step, RoundingMode rounding) {
        return near.divide(step, 0, rounding).multiply(step);
    }
}
