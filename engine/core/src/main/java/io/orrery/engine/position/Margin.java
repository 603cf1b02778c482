package io.orrery.engine.position;

import io.orrery.codecs.Fraction;
import io.orrery.codecs.Money;
import io.orrery.engine.instrument.Instrument;

/**
 * What the position of a contract binds, and where it is taken away if nothing but that stands behind it (isolated). Money is in
 * the scale of the instrument. Allocates nothing.
 *
 * <p>With quantity q, cost C, margin M, rate m and worth W at the price p, all by their magnitudes, it is taken away where
 * {@code M + (W - C) <= m W} if W grows as it gains, and {@code M + (C - W) <= m W} if W shrinks: hence at
 * {@code W (1 - m) = C - M} and {@code W (1 + m) = C + M}. A linear contract has W = q p, and a long one gains as it grows;
 * an inverse one has W = q / p, and a long one gains as it shrinks.
 */
public final class Margin {
    private static final int RATE_SCALE = 12;

    private final MarginTable rates;
    private final Fraction fraction = new Fraction();

    public Margin(MarginTable rates) {
        this.rates = rates;
    }

    /** What it takes to open the position, at what it cost. */
    public long initial(Position position) {
        return Money.product(Math.abs(position.cost()), rates.initial(position.instrument().id()), -RATE_SCALE);
    }

    /** What must be left to keep it, at a price of so many decimals. */
    public long maintenance(Position position, long price, int scale) {
        long worth = Math.abs(position.instrument().value(price, scale, position.quantity()));
        return Money.product(worth, rates.maintenance(position.instrument().id()), -RATE_SCALE);
    }

    /** {@link #liquidationPrice(Position, long)} with its initial margin behind it. */
    public long liquidationPrice(Position position) {
        return liquidationPrice(position, initial(position));
    }

    /**
     * The first price, in the decimals of prices, at which what is left is no more than what must be: the highest below if it is
     * long, the lowest above if it is short.
     *
     * @param behind what stands behind it
     * @return 0 if no price takes it away, or it is no contract, or flat
     */
    public long liquidationPrice(Position position, long behind) {
        Instrument instrument = position.instrument();
        long quantity = Math.abs(position.quantity());
        boolean isLong = position.quantity() > 0;
        boolean grows = isLong != instrument.isInverse();
        long cost = Math.abs(position.cost());
        long left = grows ? Math.subtractExact(cost, behind) : Math.addExact(cost, behind);
        long maintenance = rates.maintenance(instrument.id());
        long share = grows ? MarginTable.WHOLE - maintenance : MarginTable.WHOLE + maintenance;
        if (instrument.isSpot() || quantity == 0 || left <= 0 || share == 0) {
            return 0;
        }
        int apart = instrument.quantityScale() - instrument.quoteScale();
        if (instrument.isInverse()) {
            fraction.of(quantity).times(share).over(left).shift(instrument.priceScale() - apart - RATE_SCALE);
        } else {
            fraction.of(left).over(quantity).over(share).shift(instrument.priceScale() + apart + RATE_SCALE);
        }
        return isLong ? fraction.floor() : fraction.ceiling();
    }
}
