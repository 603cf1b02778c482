package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.codecs.sbe.VenueReason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** At which scopes a limit must be set, is asked for and is watched. */
final class ScopesTest {
    private static final long MID = RiskRig.MID;
    private static final long ONE = 10_000_000L;
    private static final Scope[] SCOPES = {Scope.FIRM, Scope.VENUE, Scope.ACCOUNT, Scope.INSTRUMENT, Scope.STRATEGY};

    private final RiskRig rig = RiskRig.strict();

    private static String name(Scope scope) {
        return scope + (scope == Scope.FIRM ? " 0" : " 1");
    }

    @Test
    void eachLimitMustBeSetWhereItSays() {
        List<String> required = new ArrayList<>();
        for (Scope scope : SCOPES) {
            List<String> limits = new ArrayList<>();
            for (Limit limit : Limit.values()) {
                if (limit != Limit.NULL_VAL && Limits.isRequired(scope, limit)) {
                    limits.add(limit.name());
                }
            }
            required.add(scope + ": " + String.join(" ", limits));
        }
        assertEquals(List.of(
            "FIRM: NOTIONAL LOSS DRAWDOWN",
            "VENUE: MESSAGES MESSAGE_WINDOW OPEN_ORDERS RATIO CLOCK_OFFSET",
            "ACCOUNT: NOTIONAL",
            "INSTRUMENT: MAX_QUANTITY MAX_VALUE COLLAR DRIFT REFERENCE_AGE MARKET_COLLAR LONG SHORT REJECTS ALLOWED",
            "STRATEGY: MESSAGES MESSAGE_WINDOW EXECUTIONS EXECUTION_WINDOW NOTIONAL DUPLICATES DUPLICATE_WINDOW BASKET"),
            required);
    }

    @Test
    void messagesInAWindowAtEachScope() {
        for (Scope scope : SCOPES) {
            RiskRig own = RiskRig.strict();
            own.limit(scope, Limit.MESSAGE_WINDOW, RiskRig.SECOND);
            own.limit(scope, Limit.MESSAGES, 2);
            assertEquals("passes", own.verdict(own.buy(1)), scope::name);
            own.sent(Side.BUY, MID - 10, 1);
            assertEquals("RC05_MESSAGES 1 2", own.verdict(own.buy(1)), scope::name);
        }
    }

    @Test
    void messagesForEachExecutionAtEachScope() {
        for (Scope scope : SCOPES) {
            RiskRig own = RiskRig.strict();
            own.limit(scope, Limit.RATIO, 1);
            long order = own.sent(Side.BUY, MID, 1);
            assertEquals("RC21_RATIO 1 2", own.verdict(own.buy(1)), scope::name);
            own.filled(order, Side.BUY, MID, 1);
            own.filled(own.sent(Side.BUY, MID, 1), Side.BUY, MID, 1);
            own.filled(0, Side.BUY, MID, 1);
            assertEquals(scope == Scope.STRATEGY ? "RC21_RATIO 1 2" : "passes", own.verdict(own.buy(1)), scope::name);
        }
    }

    @Test
    void executionsInAWindowAtEachScope() {
        for (Scope scope : SCOPES) {
            RiskRig own = RiskRig.strict();
            own.limit(scope, Limit.EXECUTION_WINDOW, RiskRig.SECOND);
            own.limit(scope, Limit.EXECUTIONS, 1);
            own.holds(Side.BUY, MID, 1);
            assertEquals(List.of(), own.outputs);
            own.holds(Side.BUY, MID, 1);
            assertEquals(List.of(name(scope) + " EXECUTIONS HALTED 1 2"), own.outputs);
        }
    }

    @Test
    void notionalIsWatchedAtEachScope() {
        for (Scope scope : SCOPES) {
            RiskRig own = RiskRig.strict();
            own.limit(scope, Limit.NOTIONAL, 20 * ONE);
            own.holds(Side.BUY, MID, 20);
            assertEquals(List.of(), own.outputs);
            own.holds(Side.BUY, MID, 1);
            assertEquals(List.of(name(scope) + " NOTIONAL HALTED 200000000 210000000"), own.outputs.subList(0, 1));
        }
    }

    @Test
    void anOrderThatOnlyReducesIsNoNotionalThatHalts() {
        for (Scope scope : SCOPES) {
            RiskRig own = RiskRig.strict();
            own.holds(Side.BUY, MID, 20);
            own.limit(scope, Limit.NOTIONAL, 20 * ONE);
            long first = own.working(Side.SELL, MID, 12);
            own.feed(own.events.canceled(first, 12));
            own.working(Side.SELL, MID, 20);
            assertEquals(List.of(), own.outputs, scope::name);
            own.working(Side.SELL, MID, 1);
            assertEquals(name(scope) + " NOTIONAL HALTED 200000000 210000000", own.outputs.get(0));
        }
    }

    @Test
    void aLimitOfZeroIsNoneThatWasBroken() {
        rig.limit(Scope.FIRM, Limit.LOSS, 0);
        rig.limit(Scope.FIRM, Limit.DRAWDOWN, 0);
        rig.limit(Scope.FIRM, Limit.NOTIONAL, 0);
        rig.limit(Scope.INSTRUMENT, Limit.REJECTS, 0);
        rig.holds(Side.BUY, MID, 1);
        rig.book(MID - 10);
        rig.feed(rig.events.rejected(rig.sent(Side.BUY, MID, 1), VenueReason.FILTER));
        assertEquals(List.of(), rig.outputs, "nothing is traded anyhow");
    }

    @Test
    void anOperatorIsHeardUpToTheVeryMoment() {
        rig.feed(rig.risk.heard(rig.now() + 5));
        rig.beat(6);
        assertEquals(1, rig.outputs.size());
        rig.feed(rig.risk.heard(rig.now() - 1));
        assertEquals(1, rig.outputs.size(), "that was too late");
        rig.feed(rig.risk.heard(rig.now()));
        assertEquals(2, rig.outputs.size());
        assertEquals("passes", rig.verdict(rig.buy(1)));
    }

    @Test
    void ofTwoScopesThatAreRestrictedAlikeTheWiderOneIsNamed() {
        rig.request(Scope.STRATEGY, StateReason.OPERATOR, TradingState.CANCEL_ONLY);
        rig.request(Scope.VENUE, StateReason.LOSS, TradingState.CANCEL_ONLY);
        assertEquals(RiskControl.RC10_LOSS, rig.buy(1));
    }

    @Test
    void whoIsNewHasNoLimitsUntilTheyAreSet() {
        rig.decided(rig.risk.newOrder(77, 0, 5, 1, 1, Side.BUY, MID, 1));
        rig.wish.by(5, 1, rig.engine.state().instruments().get(1)).order(Side.BUY, OrderType.LIMIT, TimeInForce.GTC, MID, 1);
        assertEquals(RiskControl.NO_LIMITS, rig.check());
    }
}
