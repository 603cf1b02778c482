package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.Leg;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What values, prices and gains are measured with: exact, and untold rather than wrapped. */
final class MeasureTest {
    private static final long SPAN = 30 * RiskRig.SECOND;
    private static final long DAY = 86_400L * RiskRig.SECOND;
    private static final long MOST_DISTANCE = Long.MAX_VALUE / 1_000_000L;

    private final RiskRig rig = new RiskRig();

    @Test
    void sumsAreThoseOfUnboundedArithmetic() {
        SplittableRandom random = new SplittableRandom(31);
        Total total = new Total();
        Total part = new Total();
        BigInteger of = BigInteger.ZERO;
        BigInteger ofPart = BigInteger.ZERO;
        for (int i = 0; i < 20_000; i++) {
            long amount = random.nextLong(Long.MAX_VALUE) >> random.nextInt(3);
            BigInteger value = BigInteger.valueOf(amount);
            if (i % 97 < 30) {
                total.add(amount);
                of = of.add(value);
            } else if (of.subtract(value).compareTo(ofPart) >= 0) {
                total.subtract(amount);
                of = of.subtract(value);
            } else if (ofPart.compareTo(value) >= 0) {
                part.subtract(amount);
                ofPart = ofPart.subtract(value);
            }
            if (random.nextBoolean() && ofPart.add(value).compareTo(of) <= 0) {
                part.add(amount);
                ofPart = ofPart.add(value);
            }
            assertEquals(bounded(of), total.value());
            assertEquals(bounded(of.subtract(ofPart)), total.less(part));
        }
    }

    private static long bounded(BigInteger value) {
        return value.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    @Test
    void whatIsLeftOfASumIsExactWhereItsHalvesMeet() {
        Total total = new Total();
        Total part = new Total();
        assertEquals(0, total.less(part));
        total.add(Long.MAX_VALUE);
        total.add(Long.MAX_VALUE);
        total.add(7);
        part.add(Long.MAX_VALUE);
        part.add(Long.MAX_VALUE);
        part.add(2);
        assertEquals(5, total.less(part));
        part.subtract(3);
        part.subtract(Long.MAX_VALUE);
        assertEquals(Long.MAX_VALUE, total.less(part));
        part.add(8);
        assertEquals(Long.MAX_VALUE, total.less(part));
        part.add(1);
        assertEquals(Long.MAX_VALUE - 1, total.less(part) + 0);
    }

    @Test
    void theDriftIsOfTheLastHalfToOneMinute() {
        Reference reference = new Reference();
        reference.onMid(100, SPAN / 3);
        reference.onMid(110, SPAN - 1);
        assertEquals(100_000, reference.drift());
        reference.onMid(105, SPAN);
        assertEquals(100_000, reference.drift(), "the span before still counts");
        reference.onMid(106, 2 * SPAN - 1);
        assertEquals(100_000, reference.drift());
        assertTrue(reference.isDriftAbove(99_999));
        assertFalse(reference.isDriftAbove(100_000));
        reference.onMid(105, 2 * SPAN);
        assertEquals(9_524, reference.drift(), "106 over 105");
        reference.onMid(126, 4 * SPAN);
        assertEquals(0, reference.drift(), "nothing came for a whole span");
        assertEquals(126, reference.last());
        reference.onMid(63, 5 * SPAN - 1);
        assertEquals(1_000_000, reference.drift());
    }

    @Test
    void distancesThatCannotBeToldAreApart() {
        assertTrue(Reference.isApart(0, 1, Long.MAX_VALUE));
        assertTrue(Reference.isApart(-1, 1, Long.MAX_VALUE));
        assertFalse(Reference.isApart(1, 1 + MOST_DISTANCE, Long.MAX_VALUE));
        assertTrue(Reference.isApart(1, 2 + MOST_DISTANCE, Long.MAX_VALUE));
        assertFalse(Reference.isApart(1_000_000, 1_000_001, 1));
        assertTrue(Reference.isApart(1_000_000, 1_000_002, 1));
        assertTrue(Reference.isApart(1_000_000, 999_998, 1));
        assertEquals(Long.MAX_VALUE, Reference.apart(0, 1));
        assertEquals(Long.MAX_VALUE, Reference.apart(1_000_000, 1_000_001 + MOST_DISTANCE));
        long far = (Long.MAX_VALUE - 3) / 1_000_000L;
        assertEquals((far * 1_000_000L + 2) / 3, Reference.apart(3, 3 + far));
        assertEquals(Long.MAX_VALUE, Reference.apart(3, 4 + far));
        assertEquals(1, Reference.apart(3_000_000, 3_000_001), "rounded up");
    }

    private BaseMoney base(String asset, int scale) {
        BaseMoney base = new BaseMoney(rig.engine.state().treasury().valuation());
        assertTrue(set(base, asset, scale));
        return base;
    }

    private boolean set(BaseMoney base, String asset, int scale) {
        RiskEvents event = rig.risk.base(asset, scale);
        return base.onBaseAssetSet(
            EventRecord.allocate().compose(EventClass.INPUT, 1, event.buffer(), 0, event.length()));
    }

    @Test
    void theSameBaseAssetAgainIsNoOther() {
        BaseMoney base = base("USDT", 8);
        assertFalse(set(base, "USDT", 8));
        assertTrue(set(base, "USDT", 6));
        assertTrue(set(base, "EUR", 6));
        assertFalse(base.isOf(instrument()));
        assertTrue(set(base, "USDT", 6));
        assertTrue(base.isOf(instrument()));
    }

    private Instrument instrument() {
        return rig.engine.state().instruments().get(1);
    }

    @Test
    void moneyOfOtherDecimalsIsRoundedAwayFromZero() {
        BaseMoney coarser = base("USDT", 6);
        assertEquals(2, coarser.rescaled(instrument(), 101));
        assertEquals(1, coarser.rescaled(instrument(), 100));
        assertEquals(-2, coarser.rescaled(instrument(), -101));
        assertEquals(-1, coarser.rescaled(instrument(), -100));
        BaseMoney same = base("USDT", 8);
        assertEquals(101, same.rescaled(instrument(), 101));
        BaseMoney finer = base("USDT", 10);
        assertEquals(10_100, finer.rescaled(instrument(), 101));
        assertEquals(-10_100, finer.rescaled(instrument(), -101));
        assertEquals(BaseMoney.UNTOLD, finer.rescaled(instrument(), Long.MAX_VALUE / 100 + 1));
        assertEquals(Long.MAX_VALUE / 100 * 100, finer.rescaled(instrument(), Long.MAX_VALUE / 100));
        assertEquals(BaseMoney.UNTOLD, coarser.rescaled(instrument(), BaseMoney.UNTOLD));
        assertEquals(BaseMoney.UNTOLD, coarser.converted(instrument(), BaseMoney.UNTOLD));
    }

    @Test
    void decimalsThatAreTooFarApartTellNothing() {
        assertEquals(BaseMoney.UNTOLD, base("USDT", 27).rescaled(instrument(), 1));
        assertEquals(1_000_000_000_000_000_000L, base("USDT", 26).rescaled(instrument(), 1));
        assertEquals(1, base("USDT", -10).rescaled(instrument(), 1));
        assertEquals(BaseMoney.UNTOLD, base("USDT", -11).rescaled(instrument(), 1));
    }

    @Test
    void gainsAreOfTheirDayAndFromTheirPeak() {
        GainLine line = new GainLine();
        line.change(100, DAY - 1);
        line.change(-30, DAY - 1);
        assertEquals(-70, line.loss());
        assertEquals(30, line.drawdown());
        line.change(-5, DAY);
        assertEquals(5, line.loss());
        assertEquals(35, line.drawdown());
        line.clear();
        assertEquals(0, line.total());
        assertEquals(0, line.loss());
        assertEquals(0, line.drawdown());
    }

    @Test
    void whatIsOpenCountsTowardsWhereAPositionMayGo() {
        Row row = new Row(rig.state().subjects.firm(), 1);
        row.held.trade(instrument(), Leg.NET, RiskRig.MID, -5);
        row.side(true).add(3);
        row.side(false).add(2);
        assertEquals(-2, row.reach(true));
        assertEquals(7, row.reach(false));
        assertEquals(2, row.reducible(true, false));
        assertEquals(0, row.reducible(false, false));
        row.side(true).add(2);
        assertEquals(0, row.reach(true));
        assertEquals(0, row.reducible(true, false));
    }

    @Test
    void aPositionThatTurnsOverCostsWhatTheRestCost() {
        Holding holding = new Holding(1);
        holding.trade(instrument(), Leg.NET, 100_00, 10);
        assertEquals(100_000_000L, holding.worth());
        holding.trade(instrument(), Leg.NET, 50_00, -4);
        assertEquals(60_000_000L, holding.worth(), "what is left, at what it cost");
        holding.trade(instrument(), Leg.NET, 50_00, -8);
        assertEquals(10_000_000L, holding.worth(), "two short at fifty");
        assertEquals(-2, holding.quantity());
        holding.trade(instrument(), Leg.NET, 40_00, -1);
        assertEquals(14_000_000L, holding.worth());
        holding.trade(instrument(), Leg.NET, 70_00, 3);
        assertEquals(0, holding.worth());
    }

    @Test
    void subjectsAndInstrumentsHaveTheirBounds() {
        Subjects subjects = new Subjects();
        subjects.open(Scope.ACCOUNT, 0);
        subjects.open(Scope.ACCOUNT, Integer.MAX_VALUE);
        assertThrows(IllegalStateException.class, () -> subjects.open(Scope.ACCOUNT, -1));
        assertThrows(IllegalStateException.class, () -> subjects.open(Scope.ACCOUNT, 1L + Integer.MAX_VALUE));
        while (subjects.size() < Subjects.MOST) {
            subjects.open(Scope.VENUE, subjects.size());
        }
        assertThrows(IllegalStateException.class, () -> subjects.open(Scope.VENUE, 0));
        Markets markets = rig.state().markets;
        for (int id : new int[] {-1, 0, 2, markets.bound(), markets.bound() + 1}) {
            assertEquals(null, markets.get(id));
        }
        int next = markets.bound();
        rig.feed(rig.risk.instrument(next, 1, "USDT"));
        assertEquals(next, markets.get(next).instrument().id());
        rig.feed(rig.risk.instrument(5 * next + 3, 1, "USDT"));
        assertEquals(5 * next + 3, markets.get(5 * next + 3).instrument().id());
        assertEquals(1, markets.get(1).instrument().id());
    }

    @Test
    void anOrderWithoutAPriceCountsAtTheReference() {
        rig.feed(rig.risk.base("USDT", 8));
        rig.decided(rig.risk.newOrder(77, 0, 1, 1, 1, Side.BUY, 0, 2));
        assertEquals(20_000_000L, rig.state().subjects.firm().notional.value());
        rig.feed(rig.risk.instrument(2, 1, "USDT"));
        rig.decided(rig.risk.newOrder(78, 0, 1, 1, 2, Side.BUY, 0, 2));
        assertEquals(Long.MAX_VALUE, rig.state().subjects.firm().notional.value(), "without one it is untold");
    }
}
