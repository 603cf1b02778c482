package io.orrery.engine.position;

import static io.orrery.engine.position.MoneyEvents.INVERSE;
import static io.orrery.engine.position.MoneyEvents.LINEAR;
import static io.orrery.engine.position.MoneyEvents.NETTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class MarginTest {
    private static final long PERCENT = 10_000_000_000L;

    private final MoneyEvents money = new MoneyEvents().started();

    private Margin margin() {
        return money.state().treasury().margin();
    }

    private Position position(int instrument) {
        return money.state().portfolio().find(NETTING, instrument);
    }

    /** At 100, with a tenth behind it and a fiftieth needed: 90 / 0.98 = 91.8367. */
    @Test
    void aLongLinearPositionIsTakenAwayBelow() {
        money.margin(LINEAR, 10 * PERCENT, 2 * PERCENT).fill(NETTING, LINEAR, Side.BUY, 100_00, 5_000);
        assertEquals(91_83, margin().liquidationPrice(position(LINEAR)));
        assertEquals(50_000_000, margin().initial(position(LINEAR)));
        assertEquals(9_200_000, margin().maintenance(position(LINEAR), 92_000, 3));
    }

    /** 110 / 1.02 = 107.843. */
    @Test
    void aShortLinearPositionIsTakenAwayAbove() {
        money.margin(LINEAR, 10 * PERCENT, 2 * PERCENT).fill(NETTING, LINEAR, Side.SELL, 100_00, 5_000);
        assertEquals(107_85, margin().liquidationPrice(position(LINEAR)));
    }

    /** 1,000 dollars at 50,000 are 0.02 BTC, with 0.002 behind them: 1,000 * 1.01 / 0.022 = 45,909.09. */
    @Test
    void aLongInversePositionIsTakenAwayBelow() {
        money.margin(INVERSE, 10 * PERCENT, PERCENT).fill(NETTING, INVERSE, Side.BUY, 50_000_0, 1_000);
        assertEquals(45_909_0, margin().liquidationPrice(position(INVERSE)));
    }

    /** 1,000 * 0.99 / 0.018 = 55,000, exactly. */
    @Test
    void aShortInversePositionIsTakenAwayAbove() {
        money.margin(INVERSE, 10 * PERCENT, PERCENT).fill(NETTING, INVERSE, Side.SELL, 50_000_0, 1_000);
        assertEquals(55_000_0, margin().liquidationPrice(position(INVERSE)));
    }

    @Test
    void whatIsPaidInFullIsNeverTakenAway() {
        money.margin(LINEAR, 100 * PERCENT, PERCENT).fill(NETTING, LINEAR, Side.BUY, 100_00, 5_000);
        assertEquals(0, margin().liquidationPrice(position(LINEAR)));
        money.margin(INVERSE, 100 * PERCENT, PERCENT).fill(NETTING, INVERSE, Side.SELL, 50_000_0, 1_000);
        assertEquals(0, margin().liquidationPrice(position(INVERSE)));
    }

    @Test
    void ratesThatCanNotBeAreRefused() {
        assertThrows(IllegalStateException.class, () -> money.margin(LINEAR, PERCENT, 2 * PERCENT));
        assertThrows(IllegalStateException.class, () -> money.margin(LINEAR, 101 * PERCENT, 0));
        assertThrows(IllegalStateException.class, () -> money.margin(LINEAR, PERCENT, -1));
    }

    /** Without any rounding of money: equity is no more than maintenance at that price, and more than it one step before. */
    @Test
    void equityMeetsMaintenanceAtThatPriceAndNotOneStepBefore() {
        SplittableRandom random = new SplittableRandom(9);
        int met = 0;
        for (int i = 0; i < 20_000; i++) {
            int id = random.nextBoolean() ? LINEAR : INVERSE;
            long maintenance = random.nextLong(0, 50 * PERCENT);
            money.margin(id, random.nextLong(maintenance, 100 * PERCENT), maintenance);
            money.fill(NETTING, id, random.nextBoolean() ? Side.BUY : Side.SELL, random.nextLong(1, 1_000_00),
                random.nextLong(1, 1L << random.nextInt(1, 30)));
            Position position = position(id);
            if (position.quantity() == 0) {
                continue;
            }
            long behind = random.nextLong(0, Math.abs(position.cost()) + 2);
            long price = margin().liquidationPrice(position, behind);
            if (price > 0) {
                met++;
                long before = price + (position.quantity() > 0 ? 1 : -1);
                assertTrue(isTakenAway(position, behind, maintenance, price), position.quantity() + " at " + price);
                assertFalse(before > 0 && isTakenAway(position, behind, maintenance, before), position.quantity() + " " + before);
            } else if (position.quantity() > 0) {
                assertFalse(isTakenAway(position, behind, maintenance, 1), "never");
            } else {
                assertFalse(isTakenAway(position, behind, maintenance, Long.MAX_VALUE / 2), "never");
            }
        }
        assertTrue(met > 10_000, met + " prices");
    }

    /** Everything multiplied by the price of an inverse contract, so that nothing is divided. */
    private static boolean isTakenAway(Position position, long behind, long rate, long ticks) {
        int scale = position.instrument().quoteScale();
        BigDecimal price = BigDecimal.valueOf(ticks, position.instrument().priceScale());
        BigDecimal quantity = BigDecimal.valueOf(position.quantity(), position.instrument().quantityScale());
        BigDecimal left = BigDecimal.valueOf(behind, scale).subtract(BigDecimal.valueOf(position.cost(), scale));
        BigDecimal needed = quantity.abs().multiply(BigDecimal.valueOf(rate, 12));
        BigDecimal equity = position.instrument().isInverse()
            ? left.multiply(price).subtract(quantity) : left.add(quantity.multiply(price));
        return equity.compareTo(position.instrument().isInverse() ? needed : needed.multiply(price)) <= 0;
    }

    @Test
    void theAveragePriceIsWhatTheOpenQuantityCost() {
        money.fill(NETTING, LINEAR, Side.BUY, 100_00, 1_000).fill(NETTING, LINEAR, Side.BUY, 100_01, 1_000);
        assertEquals(100_00, position(LINEAR).averagePrice(), "half to even");
        money.fill(NETTING, INVERSE, Side.SELL, 50_000_0, 1_000).fill(NETTING, INVERSE, Side.SELL, 40_000_0, 1_000);
        assertEquals(44_444_4, position(INVERSE).averagePrice(), "the harmonic mean");
        money.fill(NETTING, INVERSE, Side.BUY, 40_000_0, 2_000);
        assertEquals(0, position(INVERSE).averagePrice());
    }

    @Test
    void everyAveragePriceIsTheRationalRoundedOnce() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 5_000; i++) {
            int id = 1 + random.nextInt(3);
            money.fill(NETTING, id, random.nextBoolean() ? Side.BUY : Side.SELL, random.nextLong(1_000_0, 90_000_0),
                random.nextLong(1, 5_000));
            Position position = position(id);
            if (position.quantity() == 0 || position.cost() == 0) {
                continue;
            }
            BigDecimal quantity = BigDecimal.valueOf(position.quantity(), position.instrument().quantityScale()).abs();
            BigDecimal cost = BigDecimal.valueOf(position.cost(), position.instrument().quoteScale()).abs();
            BigDecimal wanted = position.instrument().isInverse()
                ? quantity.divide(cost, position.instrument().priceScale(), RoundingMode.HALF_EVEN)
                : cost.divide(quantity, position.instrument().priceScale(), RoundingMode.HALF_EVEN);
            assertEquals(wanted.unscaledValue().longValueExact(), position.averagePrice());
        }
    }
}
