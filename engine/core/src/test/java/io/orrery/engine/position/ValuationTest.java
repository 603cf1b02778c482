package io.orrery.engine.position;

import static io.orrery.engine.position.MoneyEvents.HEDGING;
import static io.orrery.engine.position.MoneyEvents.INVERSE;
import static io.orrery.engine.position.MoneyEvents.LINEAR;
import static io.orrery.engine.position.MoneyEvents.NETTING;
import static io.orrery.engine.position.MoneyEvents.SPOT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.engine.order.Leg;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ValuationTest {
    private static final int BNB_BTC = 4;
    private static final int USDT_USD = 5;
    private static final int USDC_USDT = 6;
    private static final int FAR = 7;
    private static final long SECOND = 1_000_000_000L;

    private final MoneyEvents money = new MoneyEvents().started();

    /** BNB is worth BTC, BTC USDT, USDT dollars, USDC USDT; FAR is a step too far. */
    private MoneyEvents configured() {
        money.instrument(BNB_BTC, InstrumentKind.SPOT, "BNB/BTC", "BNB", "BTC", "", 6, 3, 8);
        money.instrument(USDT_USD, InstrumentKind.SPOT, "USDT/USD", "USDT", "USD", "", 4, 2, 6);
        money.instrument(USDC_USDT, InstrumentKind.SPOT, "USDC/USDT", "USDC", "USDT", "", 4, 2, 6);
        money.instrument(FAR, InstrumentKind.SPOT, "FAR/BNB", "FAR", "BNB", "", 4, 2, 6);
        money.base("USD", 2);
        for (int id : List.of(SPOT, BNB_BTC, USDT_USD, USDC_USDT, FAR)) {
            money.conversion(id, SECOND);
        }
        money.quote(SPOT, 60_000_00, 60_000_02, 5).quote(BNB_BTC, 9_999, 10_001, 5).quote(USDT_USD, 9_990, 9_992, 5);
        return money.quote(USDC_USDT, 10_001, 10_003, 5).quote(FAR, 5, 7, 1);
    }

    private Valuation valuation() {
        return money.state().treasury().valuation();
    }

    private Equity equity() {
        return money.state().treasury().equity();
    }

    private void answers(long worth, Trust trust, String asset, long amount, int scale) {
        assertEquals(worth, valuation().inBase(asset, amount, scale), asset);
        assertEquals(trust, valuation().trust(), asset);
    }

    @Test
    void anAssetIsValuedOverTheShortestWay() {
        configured();
        answers(12_34, Trust.KNOWN, "USD", 12_345_000, 6);
        answers(99_91, Trust.KNOWN, "USDT", 100, 0);
        answers(59_946_01, Trust.KNOWN, "BTC", 1, 0);
        answers(-599_46, Trust.KNOWN, "BNB", -1_000, 3);
        answers(0, Trust.UNKNOWN, "FAR", 1, 0);
        answers(0, Trust.UNKNOWN, "XYZ", 1, 0);
        money.base("BTC", 8);
        answers(1668167740L, Trust.KNOWN, "USD", 1_000_000_00, 2);
    }

    @Test
    void withoutABaseAssetNothingHasAWorth() {
        answers(0, Trust.UNKNOWN, "USD", 100, 2);
    }

    @Test
    void aRateIsStaleWhenItIsOlderThanItMayBe() {
        configured().passTime(SECOND).quote(SPOT, 60_000_00, 60_000_02, 6);
        answers(99_91, Trust.KNOWN, "USDT", 100, 0);
        money.passTime(1).quote(SPOT, 60_000_00, 60_000_02, 6);
        answers(99_91, Trust.STALE, "USDT", 100, 0);
        answers(59_946_01, Trust.STALE, "BTC", 1, 0);
        answers(1_00, Trust.KNOWN, "USD", 1, 0);
    }

    /** A book that is gone leaves its last middle, until that is too old. */
    @Test
    void aRateOutlivesItsBookForItsTime() {
        configured().quote(USDT_USD, 9_990, 9_992, 0);
        answers(99_91, Trust.KNOWN, "USDT", 100, 0);
        money.passTime(SECOND + 1).quote(SPOT, 60_000_00, 60_000_02, 6);
        answers(99_91, Trust.STALE, "USDT", 100, 0);
    }

    @Test
    void aNewEpochKnowsNoPriceAndNoBase() {
        configured().start(2);
        answers(0, Trust.UNKNOWN, "USD", 1, 0);
        money.base("USD", 2).conversion(USDT_USD, SECOND);
        answers(1_00, Trust.KNOWN, "USD", 1, 0);
        answers(0, Trust.UNKNOWN, "USDT", 1, 0);
    }

    @Test
    void aWorthThatIsNoLongIsRefused() {
        configured();
        assertThrows(ArithmeticException.class, () -> valuation().inBase("BTC", Long.MAX_VALUE, 0));
        assertThrows(ArithmeticException.class, () -> valuation().inBase("USD", Long.MAX_VALUE, 0));
    }

    /** A mark has its own decimals, and goes before the book; without one, the middle of the book counts. */
    @Test
    void anOpenContractIsValuedAtItsMarkOrElseAtTheMiddle() {
        configured().deposit(NETTING, "USDC", 1_000, 0);
        money.fill(NETTING, LINEAR, Side.BUY, 100_00, 2_000);
        assertEquals(1_000_000000, equity().of(NETTING, "USDC", 6));
        assertEquals(Trust.UNKNOWN, equity().trust());
        money.quote(LINEAR, 101_00, 101_02, 5);
        assertEquals(1_002_020000, equity().of(NETTING, "USDC", 6));
        assertEquals(Trust.KNOWN, equity().trust());
        money.quote(LINEAR, 101_00, 101_02, 0);
        assertEquals(1_002_020000, equity().of(NETTING, "USDC", 6));
        assertEquals(Trust.STALE, equity().trust());
        money.mark(LINEAR, 100_12345, 5);
        assertEquals(1_000_246900, equity().of(NETTING, "USDC", 6));
        assertEquals(Trust.KNOWN, equity().trust());
    }

    @Test
    void equityIsWhatIsHeldAndWhatOpenContractsGained() {
        configured().deposit(NETTING, "USDT", 100_000, 0).deposit(HEDGING, "BTC", 1, 0);
        money.fill(NETTING, SPOT, Side.BUY, 60_000_01, 1_000);
        assertEquals(99_910_00, equity().inBase(NETTING), "a coin at the middle");
        money.fill(HEDGING, INVERSE, Side.SELL, 50_000_0, 1_000).mark(INVERSE, 40_000, 0);
        assertEquals(500_000, equity().unrealised(money.state().portfolio().find(HEDGING, INVERSE, Leg.SHORT)));
        assertEquals(60_245_74, equity().inBase(HEDGING));
        assertEquals(99_910_00 + 60_245_74, equity().inBase(Equity.ALL));
        assertEquals(299_73, equity().profitInBase(Equity.ALL));
        assertEquals(Trust.KNOWN, equity().trust());
    }

    @Test
    void profitCountsFeesInEveryAsset() {
        configured();
        money.fill(NETTING, SPOT, Side.BUY, 60_000_01, 1_000, 100_000_000, "BNB", Switch.OFF);
        assertEquals(-599_46, equity().profitInBase(NETTING));
    }

    @Test
    void aSavedStateValuesTheSame() {
        configured().fill(HEDGING, LINEAR, Side.SELL, 100_00, 2_000).mark(LINEAR, 99_000, 3).margin(LINEAR, 10, 5);
        money.deposit(HEDGING, "BTC", 5, 0);
        long worth = equity().inBase(HEDGING);
        assertArrayEquals(money.reload(), money.reload());
        assertEquals(worth, equity().inBase(HEDGING));
        assertEquals(Trust.KNOWN, equity().trust());
    }

    /** Prices, decimals and amounts at random: the worth is the rational, rounded once. */
    @Test
    void everyWorthIsThatOfUnboundedNumbers() {
        configured();
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 20_000; i++) {
            long btc = random.nextLong(1, 1L << random.nextInt(2, 40));
            long usdt = random.nextLong(1, 1L << random.nextInt(2, 30));
            long bnb = random.nextLong(1, 1L << random.nextInt(2, 30));
            money.quote(SPOT, btc, btc + 1, 1).quote(USDT_USD, usdt, usdt + 1, 1).quote(BNB_BTC, bnb, bnb + 1, 1);
            BigDecimal btcUsdt = BigDecimal.valueOf(btc, 2);
            BigDecimal usdtUsd = BigDecimal.valueOf(usdt, 4);
            BigDecimal bnbUsd = BigDecimal.valueOf(bnb, 6).multiply(btcUsdt).multiply(usdtUsd);
            int scale = random.nextInt(19);
            int baseScale = random.nextInt(9);
            long amount = random.nextLong(-1L << 50, 1L << 50);
            money.base("USD", baseScale);
            compare("BNB", amount, scale, bnbUsd, BigDecimal.ONE, baseScale);
            compare("USDT", amount, scale, usdtUsd, BigDecimal.ONE, baseScale);
            money.base("BNB", baseScale);
            compare("USD", amount, scale, BigDecimal.ONE, bnbUsd, baseScale);
            compare("BTC", amount, scale, BigDecimal.ONE, BigDecimal.valueOf(bnb, 6), baseScale);
        }
    }

    private void compare(String asset, long amount, int scale, BigDecimal times, BigDecimal over, int baseScale) {
        BigDecimal wanted = BigDecimal.valueOf(amount, scale).multiply(times).divide(over, baseScale, RoundingMode.HALF_EVEN);
        if (wanted.unscaledValue().bitLength() < Long.SIZE) {
            assertEquals(wanted.unscaledValue().longValueExact(), valuation().inBase(asset, amount, scale), asset);
        } else {
            assertThrows(ArithmeticException.class, () -> valuation().inBase(asset, amount, scale));
        }
    }

    @Test
    void valuingAllocatesNothing() {
        configured().deposit(NETTING, "BNB", 5, 0).fill(NETTING, LINEAR, Side.SELL, 100_00, 2_000).mark(LINEAR, 99_000, 3);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long sum = turn(20_000);
        long before = threads.getThreadAllocatedBytes(thread);
        sum += turn(20_000);
        long allocated = threads.getThreadAllocatedBytes(thread) - before;
        assertTrue(allocated < 20_000, allocated + " bytes, sum " + sum);
    }

    private long turn(int turns) {
        Position position = money.state().portfolio().find(NETTING, LINEAR);
        long sum = 0;
        for (int i = 0; i < turns; i++) {
            sum += valuation().inBase("BNB", i, 3) + equity().inBase(NETTING) + position.averagePrice()
                + money.state().treasury().margin().liquidationPrice(position, i);
        }
        return sum;
    }
}
