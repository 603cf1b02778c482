package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.orrery.codecs.sbe.HaltReason;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StopPolicy;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session whose limits have no versions: what one instrument's limits say, and nothing else. */
final class RiskGateTest {
    private static final long MID = RiskRig.MID;

    private final RiskRig rig = new RiskRig();

    @BeforeEach
    void anInstrumentWithLimits() {
        limits(2_000, 150_00000000L, 10_000);
    }

    private void limits(long maxQuantity, long maxValue, long collar) {
        rig.feed(rig.events.limits(maxQuantity, maxValue, collar));
    }

    private RiskControl check(long price, long quantity) {
        return rig.check(Side.BUY, price, quantity);
    }

    @Test
    void theLimitItselfPassesAndOneLotMoreIsDenied() {
        limits(2_000, 10_000_00000000L, 10_000);
        assertNull(check(MID, 2_000));
        assertEquals("RC01_QUANTITY 2000 2001", rig.verdict(check(MID, 2_001)));
    }

    @Test
    void aValueAboveTheLimitIsDenied() {
        assertNull(check(MID, 1_500));
        assertEquals("RC02_VALUE 15000000000 15010000000", rig.verdict(check(MID, 1_501)));
    }

    @Test
    void aValueThatFitsNoLongIsDeniedAndNeverWrapped() {
        limits(Long.MAX_VALUE, Long.MAX_VALUE, 1_000_000_000L);
        assertEquals(RiskControl.RC02_VALUE, check(Long.MAX_VALUE, Long.MAX_VALUE));
        assertEquals(RiskControl.RC02_VALUE, check(1L << 40, 1L << 40));
    }

    @Test
    void aPriceBeyondTheCollarIsDenied() {
        assertNull(check(101_00, 1));
        assertNull(check(99_00, 1));
        assertEquals("RC03_COLLAR 10000 10100", rig.verdict(check(101_01, 1)));
        assertEquals(RiskControl.RC03_COLLAR, check(98_99, 1));
    }

    @Test
    void aPriceThatIsBeyondTheCollarByLessThanAPartIsDenied() {
        rig.book(3_000_000_00L);
        limits(2_000, 1L << 60, 1);
        assertNull(check(3_000_003_00L, 1));
        assertEquals("RC03_COLLAR 1 2", rig.verdict(check(3_000_003_01L, 1)));
    }

    @Test
    void withoutAGoodBookNoPriceIsRight() {
        rig.feed(rig.events.book(true, new long[] {99_99, 5}, new long[0]));
        assertEquals(RiskControl.RC03_COLLAR, check(MID, 1));
    }

    @Test
    void withoutLimitsNothingIsTraded() {
        RiskRig bare = new RiskRig();
        assertEquals("NO_LIMITS 0 0", bare.verdict(bare.buy(1)));
    }

    @Test
    void aLimitOfZeroOrLessAllowsNothing() {
        limits(0, 150_00000000L, 10_000);
        assertEquals(RiskControl.RC01_QUANTITY, check(MID, 1));
        limits(2_000, 0, 10_000);
        assertEquals(RiskControl.RC02_VALUE, check(MID, 1));
        limits(2_000, 150_00000000L, -1);
        assertEquals(RiskControl.RC03_COLLAR, check(MID + 1, 1));
    }

    @Test
    void noOrderPassesOnceAStopIsAskedFor() {
        rig.feed(rig.events.stop(StopPolicy.KEEP));
        assertEquals(RiskControl.STOPPING, check(MID, 1));
    }

    @Test
    void noOrderPassesOnceTheSessionHalts() {
        rig.feed(rig.events.stop(StopPolicy.KEEP));
        rig.feed(rig.events.halt(HaltReason.OPERATOR));
        assertEquals(RiskControl.HALTED, check(MID, 1));
    }

    @Test
    void whileTheJournalIsSlowOnlyWhatReducesThePositionPasses() {
        rig.holds(Side.SELL, MID, 10);
        rig.feed(rig.events.journalSlow(Switch.ON));
        assertNull(check(MID, 10));
        assertEquals("JOURNAL_SLOW 10 11", rig.verdict(check(MID, 11)));
        assertEquals(RiskControl.JOURNAL_SLOW, rig.sell(1));
        rig.wish.by(1, 2, rig.engine.state().instruments().get(1))
            .order(Side.BUY, OrderType.LIMIT, TimeInForce.GTC, MID, 1);
        assertEquals(RiskControl.JOURNAL_SLOW, rig.check());
        rig.feed(rig.events.journalSlow(Switch.OFF));
        assertNull(rig.sell(1));
    }

    @Test
    void whatOpenOrdersWillReduceIsNotReducedTwice() {
        rig.holds(Side.SELL, MID, 10);
        rig.feed(rig.events.journalSlow(Switch.ON));
        rig.sent(Side.BUY, MID, 7);
        assertNull(check(MID, 3));
        assertEquals("JOURNAL_SLOW 3 4", rig.verdict(check(MID, 4)));
    }

    @Test
    void nonsenseIsDenied() {
        assertEquals(RiskControl.INSTRUMENT, check(MID, 0));
        assertEquals(RiskControl.INSTRUMENT, check(0, 1));
        assertEquals(RiskControl.INSTRUMENT, check(-1, 1));
        rig.wish.by(1, 1, null).order(Side.BUY, OrderType.LIMIT, TimeInForce.GTC, MID, 1);
        assertEquals(RiskControl.INSTRUMENT, rig.check());
    }

    @Test
    void oneOrderMoreThanTheEngineHoldsIsDenied() {
        for (int i = 0; i < 7; i++) {
            rig.sent(Side.BUY, MID - 10, 1);
        }
        assertNull(check(MID, 1));
        rig.sent(Side.BUY, MID - 10, 1);
        assertEquals("CAPACITY 8 9", rig.verdict(check(MID, 1)));
    }

    @Test
    void noOtherControlIsAskedYet() {
        rig.working(Side.SELL, MID, 1);
        rig.pass(3_600L * RiskRig.SECOND).feed(rig.events.time(0));
        assertNull(check(MID, 1), "neither an old book nor an order of ours on the other side");
    }
}
