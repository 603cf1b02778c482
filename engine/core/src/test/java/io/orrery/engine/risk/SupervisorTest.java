package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.Engine;
import io.orrery.engine.strategy.StrategyCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events in, restrictions out: each in the event by which its limit was broken, and once. */
final class SupervisorTest {
    private static final long MID = RiskRig.MID;
    private static final long SECOND = RiskRig.SECOND;
    /** Of a quantity of 1 at the mid. */
    private static final long ONE = 10_000_000L;

    private final RiskRig rig = RiskRig.strict();

    private void told(String... lines) {
        assertEquals(List.of(lines), rig.outputs);
        rig.outputs.clear();
    }

    @Test
    void executionsInAWindowHaltTheStrategyUntilTwoPeopleAgree() {
        rig.limit(Scope.STRATEGY, Limit.EXECUTIONS, 2);
        rig.limit(Scope.STRATEGY, Limit.EXECUTION_WINDOW, SECOND);
        long left = rig.working(Side.BUY, MID - 10, 9);
        rig.filled(left, Side.BUY, MID - 10, 1);
        rig.filled(left, Side.BUY, MID - 10, 1);
        rig.pass(SECOND).filled(left, Side.BUY, MID - 10, 1);
        rig.filled(left, Side.BUY, MID - 10, 1);
        told();
        rig.filled(left, Side.BUY, MID - 10, 1);
        told("STRATEGY 1 EXECUTIONS HALTED 2 3", "cancel " + left);
        rig.filled(left, Side.BUY, MID - 10, 1);
        told();
        assertEquals("RC06_REPEATED 0 1", rig.verdict(rig.sell(1)));
        rig.request(Scope.STRATEGY, StateReason.EXECUTIONS, TradingState.ACTIVE);
        assertEquals(RiskControl.RC06_REPEATED, rig.sell(1));
        rig.feed(rig.risk.request(Scope.STRATEGY, 1, StateReason.EXECUTIONS, TradingState.ACTIVE, "anna", "otto"));
        assertEquals("passes", rig.verdict(rig.sell(1)));
    }

    @Test
    void aLossOfTheDayLetsOnlyReductionsPass() {
        rig.limit(Scope.FIRM, Limit.LOSS, ONE);
        rig.holds(Side.BUY, MID, 10);
        rig.book(MID - 10_00);
        told();
        rig.book(MID - 10_01);
        told("FIRM 0 LOSS REDUCING 10000000 10010000");
        rig.book(MID - 11_00);
        told();
        assertEquals("RC10_LOSS 0 1", rig.verdict(rig.check(Side.BUY, MID - 11_00, 1)));
        assertEquals("passes", rig.verdict(rig.check(Side.SELL, MID - 11_00, 10)));
        assertEquals("RC10_LOSS 10 11", rig.verdict(rig.check(Side.SELL, MID - 11_00, 11)));
    }

    @Test
    void whoLetsTradingGoOnAfterALossStartsCountingAnew() {
        rig.limit(Scope.FIRM, Limit.LOSS, ONE);
        rig.holds(Side.BUY, MID, 10);
        rig.book(MID - 10_01);
        rig.outputs.clear();
        rig.request(Scope.FIRM, StateReason.LOSS, TradingState.ACTIVE);
        rig.book(MID - 20_01);
        told();
        rig.book(MID - 20_02);
        told("FIRM 0 LOSS REDUCING 10000000 10010000");
    }

    @Test
    void aLossOfYesterdayIsNotOneOfToday() {
        rig.limit(Scope.FIRM, Limit.LOSS, ONE);
        rig.holds(Side.BUY, MID, 10);
        rig.book(MID - 9_00);
        rig.pass(86_400L * SECOND).book(MID - 10_50);
        told();
        rig.book(MID - 19_01);
        told("FIRM 0 LOSS REDUCING 10000000 10010000");
    }

    @Test
    void feesAndRealisedLossesCount() {
        rig.limit(Scope.FIRM, Limit.LOSS, ONE);
        rig.holds(Side.BUY, MID, 10);
        long sell = rig.working(Side.SELL, MID - 9_00, 10);
        rig.feed(rig.risk.filled(900, sell, 1, 1, Side.SELL, MID - 9_00, 10, ONE / 10));
        told();
        long buy = rig.working(Side.BUY, MID, 1);
        rig.feed(rig.risk.filled(901, buy, 1, 1, Side.BUY, MID, 1, 1));
        told("FIRM 0 LOSS REDUCING 10000000 10000001");
    }

    @Test
    void aDrawdownIsCountedFromThePeak() {
        rig.limit(Scope.ACCOUNT, Limit.DRAWDOWN, ONE);
        rig.holds(Side.BUY, MID, 10);
        rig.book(MID + 5_00);
        rig.book(MID - 5_00);
        told();
        rig.book(MID - 5_01);
        told("ACCOUNT 1 LOSS REDUCING 10000000 10010000");
    }

    @Test
    void inAnotherBaseAssetGainsAreCountedAnew() {
        rig.holds(Side.BUY, MID, 10);
        rig.book(MID - 9_00);
        assertEquals(-9_000_000L, rig.state().subjects.firm().gains.total());
        rig.feed(rig.risk.base("USDT", 6));
        rig.book(MID - 9_01);
        assertEquals(-90_100L, rig.state().subjects.firm().gains.total());
    }

    @Test
    void notionalAboveItsLimitHaltsAndCancels() {
        rig.limit(Scope.FIRM, Limit.NOTIONAL, 20 * ONE);
        long first = rig.working(Side.BUY, MID, 20);
        told();
        rig.filled(first, Side.BUY, MID, 15);
        long foreign = rig.sent(Side.BUY, MID, 1);
        rig.feed(rig.events.accepted(foreign));
        told("FIRM 0 NOTIONAL HALTED 200000000 210000000", "cancel " + first, "cancel " + foreign);
        assertEquals(RiskControl.RC09_NOTIONAL, rig.buy(1));
    }

    @Test
    void aClockThatIsOffLetsOnlyReductionsPassUntilItIsRight() {
        rig.limit(Scope.VENUE, Limit.CLOCK_OFFSET, 250_000_000L);
        rig.feed(rig.risk.clock(1, -200_000_000L, 50_000_000L));
        told();
        rig.feed(rig.risk.clock(1, -200_000_000L, 50_000_001L));
        told("VENUE 1 CLOCK REDUCING 250000000 250000001");
        assertEquals("RC20_CLOCK 0 1", rig.verdict(rig.buy(1)));
        rig.feed(rig.risk.clock(1, 210_000_000L, 50_000_001L));
        told();
        rig.feed(rig.risk.clock(1, 100_000_000L, 50_000_000L));
        told("VENUE 1 CLOCK ACTIVE 250000000 150000000");
        assertEquals("passes", rig.verdict(rig.buy(1)));
    }

    @Test
    void aClockThatStepsHaltsItsVenueForGood() {
        rig.limit(Scope.VENUE, Limit.CLOCK_OFFSET, 3 * SECOND);
        rig.feed(rig.risk.clock(1, -500_000_000L, 0));
        rig.feed(rig.risk.clock(1, 500_000_000L, 0));
        told();
        rig.feed(rig.risk.clock(1, 1_500_000_001L, 0));
        told("VENUE 1 CLOCK HALTED 1000000000 1000000001");
        rig.feed(rig.risk.clock(1, 1_500_000_001L, 0));
        told();
        assertEquals(RiskControl.RC20_CLOCK, rig.buy(1));
    }

    @Test
    void aStormOfRejectsLetsOnlyCancelsPassUntilItIsQuiet() {
        rig.limit(Scope.INSTRUMENT, Limit.REJECTS, 2);
        rig.feed(rig.events.rejected(rig.sent(Side.BUY, MID, 1), VenueReason.FILTER));
        long working = rig.working(Side.BUY, MID, 1);
        rig.decided(rig.events.cancelOrder(working));
        rig.feed(rig.events.cancelRejected(working, VenueReason.OTHER));
        told();
        rig.feed(rig.events.rejected(rig.sent(Side.BUY, MID, 1), VenueReason.FILTER));
        told("INSTRUMENT 1 REJECTS CANCEL_ONLY 2 3");
        assertEquals("RC25_REJECTS 0 1", rig.verdict(rig.buy(1)));
        rig.beat(60 * SECOND - 1);
        told();
        rig.beat(1);
        told("INSTRUMENT 1 REJECTS ACTIVE 60000000000 60000000000");
        assertEquals("passes", rig.verdict(rig.buy(1)));
    }

    @Test
    void anOperatorWhoIsSilentEndsAllOrders() {
        long order = rig.working(Side.BUY, MID, 1);
        long until = rig.now() + SECOND;
        rig.feed(rig.risk.heard(until));
        rig.beat(SECOND);
        told();
        rig.beat(1);
        told("FIRM 0 OPERATOR_SILENT CANCEL_ONLY " + until + " " + (until + 1), "cancel " + order);
        rig.beat(SECOND);
        told();
        assertEquals("RC18_DEAD_MAN 0 1", rig.verdict(rig.buy(1)));
        rig.feed(rig.risk.heard(rig.now() + SECOND));
        told("FIRM 0 OPERATOR_SILENT ACTIVE " + (rig.now() + SECOND) + " " + rig.now());
        assertEquals("passes", rig.verdict(rig.buy(1)));
        rig.feed(rig.risk.heard(0));
        rig.beat(10 * SECOND);
        told();
    }

    @Test
    void aKillEndsAllOrders() {
        long order = rig.working(Side.BUY, MID, 1);
        rig.request(Scope.FIRM, StateReason.KILL, TradingState.HALTED);
        told("cancel " + order);
        assertEquals("RC15_KILLED 0 1", rig.verdict(rig.buy(1)));
    }

    @Test
    void whatWasConcludedIsAppliedFromTheRecordWithoutConcludingItAgain() {
        rig.limit(Scope.FIRM, Limit.LOSS, ONE);
        rig.limit(Scope.INSTRUMENT, Limit.REJECTS, 1);
        rig.holds(Side.BUY, MID, 10);
        rig.feed(rig.events.rejected(rig.sent(Side.BUY, MID, 1), VenueReason.FILTER));
        rig.feed(rig.events.rejected(rig.sent(Side.BUY, MID, 1), VenueReason.FILTER));
        rig.book(MID - 10_01);
        rig.feed(rig.risk.heard(rig.now() + 1));
        rig.beat(60 * SECOND);
        assertEquals(4, rig.outputs.size(), rig.outputs::toString);
        Engine applied = new Engine(new StrategyCatalogue(List.of()), output -> fail("nothing is decided"));
        rig.recorded.forEach(applied::apply);
        assertArrayEquals(rig.saved(), RiskRig.saved(applied));
    }

    @Test
    void aSessionWithoutVersionsIsNotSupervised() {
        RiskRig plain = new RiskRig();
        plain.feed(plain.events.limits(1_000, 1_000 * ONE, 100_000));
        plain.feed(plain.risk.clock(1, 5 * SECOND, 0));
        plain.feed(plain.risk.clock(1, -5 * SECOND, 0));
        plain.holds(Side.BUY, MID, 10);
        plain.book(MID / 2);
        assertEquals(List.of(), plain.outputs);
    }
}
