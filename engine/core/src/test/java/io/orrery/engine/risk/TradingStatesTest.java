package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.TradingState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RC23: every state against everything that may be wished for, at every scope; and who takes a restriction back. */
final class TradingStatesTest {
    private static final long MID = RiskRig.MID;
    private static final List<Scope> SCOPES =
        List.of(Scope.FIRM, Scope.VENUE, Scope.ACCOUNT, Scope.INSTRUMENT, Scope.STRATEGY);

    private final RiskRig rig = RiskRig.strict();

    /** What passes of: new increasing, new reducing, amend up, amend down, cancel. */
    private String passing(long order) {
        List<String> verdicts = new ArrayList<>();
        verdicts.add(rig.verdict(rig.buy(1)));
        verdicts.add(rig.verdict(rig.sell(10)));
        verdicts.add(amend(order, MID - 10, 6));
        verdicts.add(amend(order, MID - 10, 4));
        StringBuilder line = new StringBuilder();
        verdicts.forEach(verdict -> line.append(verdict.equals("passes") ? 'x' : '-'));
        return line.append(Act.CANCEL.isAllowedIn(rig.state().subjects.firm().restrictions.worst()) ? 'x' : '-').toString();
    }

    private String amend(long id, long price, long quantity) {
        rig.wish.amend(rig.engine.state().orders().get(id), rig.engine.state().instruments().get(1), price, quantity);
        return rig.verdict(rig.check());
    }

    @Test
    void eachStateLetsPassWhatItsTableSays() {
        rig.holds(Side.BUY, MID, 10);
        for (Scope scope : SCOPES) {
            long order = rig.working(Side.BUY, MID - 10, 5);
            assertEquals("xxxxx", passing(order), scope + " ACTIVE");
            rig.request(scope, StateReason.OPERATOR, TradingState.REDUCING);
            assertEquals("-x-xx", passing(order), scope + " REDUCING");
            rig.request(scope, StateReason.OPERATOR, TradingState.CANCEL_ONLY);
            assertEquals("----x", passing(order), scope + " CANCEL_ONLY");
            rig.request(scope, StateReason.OPERATOR, TradingState.HALTED);
            assertEquals("----x", passing(order), scope + " HALTED");
            assertEquals(List.of("cancel " + order), rig.outputs, "what is halted has its orders cancelled");
            rig.feed(rig.events.canceled(order, 5));
            rig.request(scope, StateReason.OPERATOR, TradingState.ACTIVE);
            rig.outputs.clear();
        }
    }

    @Test
    void anAmendThatChangesThePriceIsNoReduction() {
        long order = rig.working(Side.BUY, MID - 10, 5);
        rig.request(Scope.FIRM, StateReason.OPERATOR, TradingState.REDUCING);
        assertEquals("RC23_STATE 0 4", amend(order, MID - 9, 4));
        assertEquals("passes", amend(order, MID - 10, 5));
    }

    @Test
    void theWorstOfAllScopesHolds() {
        rig.request(Scope.STRATEGY, StateReason.OPERATOR, TradingState.REDUCING);
        rig.request(Scope.VENUE, StateReason.OPERATOR, TradingState.HALTED);
        rig.holds(Side.BUY, MID, 10);
        assertEquals(RiskControl.RC23_STATE, rig.sell(10));
        rig.request(Scope.VENUE, StateReason.OPERATOR, TradingState.ACTIVE);
        assertEquals("passes", rig.verdict(rig.sell(10)));
        assertEquals("RC23_STATE 10 11", rig.verdict(rig.sell(11)));
    }

    @Test
    void ofTwoReasonsForTheSameTheFirstIsNamed() {
        rig.request(Scope.FIRM, StateReason.REJECTS, TradingState.CANCEL_ONLY);
        rig.request(Scope.FIRM, StateReason.LOSS, TradingState.CANCEL_ONLY);
        assertEquals(RiskControl.RC10_LOSS, rig.buy(1));
    }

    @Test
    void anotherVenueIsNotRestricted() {
        rig.feed(rig.risk.request(Scope.VENUE, 2, StateReason.OPERATOR, TradingState.HALTED, "anna", ""));
        rig.feed(rig.risk.request(Scope.INSTRUMENT, 2, StateReason.OPERATOR, TradingState.HALTED, "anna", ""));
        assertEquals("passes", rig.verdict(rig.buy(1)));
    }

    @Test
    void eachReasonNamesItsControl() {
        assertEquals(RiskControl.RC15_KILLED, denied(StateReason.KILL));
        assertEquals(RiskControl.RC10_LOSS, denied(StateReason.LOSS));
        assertEquals(RiskControl.RC09_NOTIONAL, denied(StateReason.NOTIONAL));
        assertEquals(RiskControl.RC06_REPEATED, denied(StateReason.EXECUTIONS));
        assertEquals(RiskControl.RC25_REJECTS, denied(StateReason.REJECTS));
        assertEquals(RiskControl.RC20_CLOCK, denied(StateReason.CLOCK));
        assertEquals(RiskControl.RC18_DEAD_MAN, denied(StateReason.OPERATOR_SILENT));
        assertEquals(RiskControl.RC26_UNRECONCILED, denied(StateReason.RECONCILING));
        assertEquals(RiskControl.RC26_UNRECONCILED, denied(StateReason.DIFFERENCE));
        assertEquals(RiskControl.RC23_STATE, denied(StateReason.OVERFILL));
    }

    private RiskControl denied(StateReason reason) {
        rig.request(Scope.FIRM, reason, TradingState.CANCEL_ONLY);
        RiskControl control = rig.buy(1);
        rig.feed(rig.risk.request(Scope.FIRM, 0, reason, TradingState.ACTIVE, "anna", "otto"));
        assertEquals("passes", rig.verdict(rig.buy(1)));
        return control;
    }

    private void lift(StateReason reason, TradingState to, String principal, String witness) {
        rig.feed(rig.risk.request(Scope.FIRM, 0, reason, to, principal, witness));
    }

    @Test
    void onlyTwoPeopleTakeAKillBack() {
        for (StateReason reason : List.of(StateReason.KILL, StateReason.EXECUTIONS)) {
            rig.request(Scope.FIRM, reason, TradingState.HALTED);
            lift(reason, TradingState.ACTIVE, "anna", "");
            lift(reason, TradingState.ACTIVE, "", "otto");
            lift(reason, TradingState.ACTIVE, "anna", "anna");
            lift(reason, TradingState.REDUCING, "anna", "");
            rig.holds(Side.BUY, MID, 1);
            assertEquals(TradingStates.control(reason), rig.sell(1), reason::name);
            lift(reason, TradingState.ACTIVE, "anna", "otto");
            assertEquals("passes", rig.verdict(rig.sell(1)), reason::name);
        }
    }

    @Test
    void aRestrictionWithoutANameHoldsButIsNotTakenBackWithoutOne() {
        lift(StateReason.OPERATOR, TradingState.HALTED, "", "");
        lift(StateReason.OPERATOR, TradingState.ACTIVE, "", "");
        assertEquals(RiskControl.RC23_STATE, rig.buy(1));
    }

    @Test
    void whatPeopleDecidedOutlivesTheProcess() {
        for (StateReason reason : StateReason.values()) {
            if (reason == StateReason.NULL_VAL) {
                continue;
            }
            RiskRig own = RiskRig.strict();
            own.request(Scope.FIRM, reason, TradingState.HALTED);
            own.start(2);
            own.wide();
            boolean lasting = reason == StateReason.KILL || reason == StateReason.EXECUTIONS || reason == StateReason.OPERATOR;
            assertEquals(lasting ? TradingStates.control(reason) : null, own.buy(1), reason::name);
        }
    }
}
