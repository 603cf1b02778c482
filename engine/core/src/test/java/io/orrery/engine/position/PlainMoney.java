package io.orrery.engine.position;

import io.orrery.engine.instrument.Instrument;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** The same money once more, in the plainest way: unbounded decimals, sums by name. */
final class PlainMoney {
    private static final class Lot {
        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal cost = BigDecimal.ZERO;
    }

    private final Map<String, Lot> lots = new TreeMap<>();
    private final Map<String, BigDecimal> held = new TreeMap<>();

    void add(int account, String asset, BigDecimal amount) {
        held.merge(account + " " + asset, amount, BigDecimal::add);
    }

    BigDecimal held(int account, String asset) {
        return held.getOrDefault(account + " " + asset, BigDecimal.ZERO);
    }

    /** An execution of so much, below 0 if it was sold. */
    void trade(int account, Instrument instrument, String leg, long units, long ticks) {
        BigDecimal quantity = BigDecimal.valueOf(units, instrument.quantityScale());
        BigDecimal price = BigDecimal.valueOf(ticks, instrument.priceScale());
        if (instrument.isSpot()) {
            add(account, instrument.baseAsset(), quantity);
            add(account, instrument.quoteAsset(), cost(instrument, quantity, price).negate());
            return;
        }
        Lot lot = lots.computeIfAbsent(account + " " + instrument.id() + leg, key -> new Lot());
        boolean opens = lot.quantity.signum() * quantity.signum() >= 0;
        BigDecimal closed = opens ? BigDecimal.ZERO
            : quantity.abs().compareTo(lot.quantity.abs()) > 0 ? lot.quantity.negate() : quantity;
        if (!opens) {
            BigDecimal part = lot.cost.multiply(closed.negate())
                .divide(lot.quantity, instrument.quoteScale(), RoundingMode.DOWN);
            add(account, instrument.moneyAsset(), cost(instrument, closed, price).add(part).negate());
            lot.cost = lot.cost.subtract(part);
        }
        boolean beyond = !opens && closed.compareTo(quantity) != 0;
        lot.cost = opens ? lot.cost.add(cost(instrument, quantity, price))
            : beyond ? cost(instrument, quantity, price).subtract(cost(instrument, closed, price)) : lot.cost;
        lot.quantity = lot.quantity.add(quantity);
    }

    private static BigDecimal cost(Instrument instrument, BigDecimal quantity, BigDecimal price) {
        int scale = instrument.quoteScale();
        return instrument.isInverse()
            ? quantity.negate().divide(price, scale, RoundingMode.HALF_EVEN)
            : quantity.multiply(price, MathContext.UNLIMITED).setScale(scale, RoundingMode.HALF_EVEN);
    }

    /** In units of 10^-18. */
    static BigInteger units(BigDecimal amount) {
        return amount.setScale(18, RoundingMode.UNNECESSARY).unscaledValue();
    }
}
