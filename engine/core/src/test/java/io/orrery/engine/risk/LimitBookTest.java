package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.Engine;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.strategy.StrategyCatalogue;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** A version of the limits replaces the one before it, whole; none is skipped. */
final class LimitBookTest {
    private final RiskRig rig = RiskRig.strict();
    private final long version = rig.state().limits.version();

    private void change(long to, Limit limit, long value) {
        rig.feed(rig.risk.limits(to, List.of(new RiskEvents.Line(Scope.INSTRUMENT, 1, limit, value))));
    }

    @Test
    void aFurtherMessageOfAVersionAddsToIt() {
        change(version, Limit.MAX_QUANTITY, 5);
        assertEquals("passes", rig.verdict(rig.buy(5)));
        assertEquals("RC01_QUANTITY 5 6", rig.verdict(rig.buy(6)));
    }

    @Test
    void theNextVersionReplacesAll() {
        change(version + 1, Limit.MAX_QUANTITY, 5);
        assertEquals(RiskControl.NO_LIMITS, rig.buy(1));
        assertEquals(version + 1, rig.state().limits.version());
    }

    @Test
    void afterAVersionThatWasMissedNothingIsTradedUntilTheNext() {
        change(version + 2, Limit.MAX_QUANTITY, 5);
        change(version + 2, Limit.MAX_VALUE, 5);
        assertEquals(0, rig.state().subjects.get(Scope.INSTRUMENT, 1).limits.bound(Limit.MAX_QUANTITY));
        assertEquals(RiskControl.NO_LIMITS, rig.buy(1));
        change(version + 3, Limit.MAX_QUANTITY, 5);
        assertEquals(5, rig.state().subjects.get(Scope.INSTRUMENT, 1).limits.bound(Limit.MAX_QUANTITY));
    }

    @Test
    void anOlderVersionIsNotTheNext() {
        change(version - 1, Limit.MAX_QUANTITY, 5);
        assertEquals(RiskControl.NO_LIMITS, rig.buy(1));
    }

    @Test
    void aLimitWithoutVersionSaysNothingAnyMore() {
        rig.feed(rig.events.limits(1, 1, 1));
        assertEquals("passes", rig.verdict(rig.buy(6)));
    }

    @Test
    void limitsDoNotOutliveTheProcess() {
        rig.start(2);
        assertEquals(RiskControl.NO_LIMITS, rig.buy(1));
        rig.feed(rig.events.limits(6, RiskRig.WIDE, 1_000));
        assertEquals("RC01_QUANTITY 6 7", rig.verdict(rig.buy(7)));
        assertEquals("passes", rig.verdict(rig.buy(6)));
    }

    @Test
    void whatIsSavedAndLoadedIsTheSame() {
        rig.limit(Scope.STRATEGY, Limit.MESSAGES, 9);
        rig.request(Scope.ACCOUNT, StateReason.KILL, TradingState.HALTED);
        rig.sent(Side.BUY, RiskRig.MID, 3);
        byte[] saved = rig.saved();
        Engine other = new Engine(new StrategyCatalogue(List.of()), output -> { });
        other.load(new StateReader(new UnsafeBuffer(saved), 0, saved.length));
        assertArrayEquals(saved, RiskRig.saved(other));
        assertEquals(rig.buy(1), other.state().risk().check(rig.wish, rig.now()));
    }
}
