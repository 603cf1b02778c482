package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.VenueReason;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/** RC07: whatever is under way or not known counts as what it could come to at worst. */
final class WorstCaseTest {
    private static final long MID = RiskRig.MID;

    private final RiskRig rig = RiskRig.strict();

    /** Of a limit of 20, an order of 12 leaves 8 as long as this is all that is known of it. */
    private void leavesEight(LongConsumer state) {
        rig.limit(Scope.INSTRUMENT, Limit.LONG, 20);
        state.accept(rig.sent(Side.BUY, MID, 12));
        assertEquals("passes", rig.verdict(rig.buy(8)));
        assertEquals("RC08_POSITION 20 21", rig.verdict(rig.buy(9)));
    }

    @Test
    void inFlight() {
        leavesEight(id -> { });
    }

    @Test
    void working() {
        leavesEight(id -> rig.feed(rig.events.accepted(id)));
    }

    @Test
    void unknown() {
        leavesEight(id -> rig.feed(rig.events.unanswered(id, Command.NEW)));
    }

    @Test
    void pendingCancel() {
        leavesEight(id -> rig.decided(rig.events.cancelOrder(id)));
    }

    @Test
    void cancelThatWasRefused() {
        leavesEight(id -> {
            rig.decided(rig.events.cancelOrder(id));
            rig.feed(rig.events.cancelRejected(id, VenueReason.UNKNOWN_ORDER));
        });
    }

    @Test
    void partlyFilled() {
        leavesEight(id -> rig.filled(id, Side.BUY, MID, 5));
    }

    @Test
    void filled() {
        leavesEight(id -> rig.filled(id, Side.BUY, MID, 12));
    }

    @Test
    void canceledWithAnExecutionThatNobodyHasTold() {
        leavesEight(id -> {
            rig.feed(rig.events.accepted(id));
            rig.feed(rig.events.canceled(id, 0));
        });
    }

    @Test
    void amendedUpwards() {
        rig.limit(Scope.INSTRUMENT, Limit.LONG, 20);
        long id = rig.working(Side.BUY, MID, 5);
        rig.decided(rig.events.amendOrder(id, MID, 12));
        assertEquals("RC08_POSITION 20 21", rig.verdict(rig.buy(9)));
        rig.feed(rig.events.amendRejected(id, VenueReason.FILTER));
        assertEquals("passes", rig.verdict(rig.buy(15)));
        assertEquals("RC08_POSITION 20 21", rig.verdict(rig.buy(16)));
    }

    @Test
    void amendedDownwardsCountsInFullUntilTheVenueAgrees() {
        rig.limit(Scope.INSTRUMENT, Limit.LONG, 20);
        long id = rig.working(Side.BUY, MID, 12);
        rig.decided(rig.events.amendOrder(id, MID, 5));
        assertEquals("RC08_POSITION 20 21", rig.verdict(rig.buy(9)));
        rig.feed(rig.events.amended(id, MID, 5));
        assertEquals("RC08_POSITION 20 21", rig.verdict(rig.buy(16)));
    }

    @Test
    void whatTheVenueEndedIsFree() {
        rig.limit(Scope.INSTRUMENT, Limit.LONG, 20);
        rig.feed(rig.events.rejected(rig.sent(Side.BUY, MID, 12), VenueReason.FILTER));
        long id = rig.working(Side.BUY, MID, 12);
        rig.feed(rig.events.canceled(id, 12));
        assertEquals("passes", rig.verdict(rig.buy(20)));
    }

    @Test
    void newTermsAreCheckedForWhatTheyAdd() {
        rig.limit(Scope.INSTRUMENT, Limit.LONG, 20);
        rig.limit(Scope.FIRM, Limit.NOTIONAL, 20 * 10_000_000L);
        rig.limit(Scope.VENUE, Limit.OPEN_ORDERS, 1);
        long id = rig.working(Side.BUY, MID, 12);
        assertEquals("passes", amend(id, MID, 20));
        assertEquals("RC08_POSITION 20 21", amend(id, MID, 21));
        rig.limit(Scope.FIRM, Limit.NOTIONAL, 13 * 10_000_000L);
        assertEquals("RC09_NOTIONAL 130000000 140000000", amend(id, MID, 14));
        assertEquals("RC09_NOTIONAL 130000000 130013000", amend(id, MID + 1, 13));
        assertEquals("INSTRUMENT 0 0", amend(id, MID, 0));
    }

    private String amend(long id, long price, long quantity) {
        rig.wish.amend(rig.engine.state().orders().get(id), rig.engine.state().instruments().get(1), price, quantity);
        return rig.verdict(rig.check());
    }
}
