package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.HaltReason;
import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.StopPolicy;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.Engine;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.StrategyCatalogue;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** What the gate weighs at its edges, and what of it is saved, loaded, and left to the next process. */
final class GateEdgesTest {
    private static final long MID = RiskRig.MID;
    private static final long ONE = 10_000_000L;

    private final RiskRig rig = RiskRig.strict();

    private Instrument instrument(int id) {
        return rig.engine.state().instruments().get(id);
    }

    @Test
    void theSessionsEndIsNotThatOfTheNextOne() {
        rig.feed(rig.events.stop(StopPolicy.KEEP));
        rig.feed(rig.events.halt(HaltReason.OPERATOR));
        rig.feed(rig.events.journalSlow(Switch.ON));
        assertTrue(rig.engine.state().risk().isStopping());
        rig.start(2);
        rig.wide();
        assertFalse(rig.engine.state().risk().isStopping());
        assertEquals("passes", rig.verdict(rig.buy(1)));
    }

    @Test
    void howASessionEndsIsSavedAndLoaded() {
        RiskRig stopping = RiskRig.strict();
        stopping.feed(stopping.events.stop(StopPolicy.KEEP));
        assertEquals(RiskControl.STOPPING, afterLoading(stopping));
        assertTrue(stopping.engine.state().risk().isStopping());
        stopping.feed(stopping.events.halt(HaltReason.OPERATOR));
        assertEquals(RiskControl.HALTED, afterLoading(stopping));
        RiskRig slow = RiskRig.strict();
        slow.feed(slow.events.journalSlow(Switch.ON));
        assertEquals(RiskControl.JOURNAL_SLOW, afterLoading(slow));
        assertFalse(slow.engine.state().risk().isStopping());
        slow.feed(slow.events.halt(HaltReason.OPERATOR));
        assertTrue(slow.engine.state().risk().isStopping());
        assertEquals(RiskControl.HALTED, afterLoading(slow));
        slow.request(Scope.FIRM, StateReason.OPERATOR, TradingState.REDUCING);
        assertEquals(RiskControl.HALTED, afterLoading(slow));
    }

    /** What the gate of an engine that was saved and loaded says to buying one. */
    private static RiskControl afterLoading(RiskRig saved) {
        byte[] bytes = saved.saved();
        Engine loaded = new Engine(new StrategyCatalogue(List.of()), output -> { });
        loaded.load(new StateReader(new UnsafeBuffer(bytes), 0, bytes.length));
        RiskControl control = saved.buy(1);
        assertEquals(control, loaded.state().risk().check(saved.wish, saved.now()));
        return control;
    }

    @Test
    void ordersOfTheProcessBeforeAreNoDuplicates() {
        rig.sent(Side.BUY, MID, 3);
        rig.start(2);
        rig.wide();
        rig.feed(rig.risk.base("USDT", 8));
        rig.limit(Scope.STRATEGY, Limit.DUPLICATES, 1);
        assertEquals("passes", rig.verdict(rig.buy(3)));
        rig.sent(Side.BUY, MID, 3);
        assertEquals("RC11_DUPLICATE 1 2", rig.verdict(rig.buy(3)));
    }

    @Test
    void theSameBaseAssetAgainForgetsNoGain() {
        rig.holds(Side.BUY, MID, 10);
        rig.book(MID - 9_00);
        rig.feed(rig.risk.base("USDT", 8));
        assertEquals(-9_000_000L, rig.state().subjects.firm().gains.total());
        rig.limit(Scope.FIRM, Limit.NOTIONAL, 20 * ONE);
        rig.feed(rig.risk.base("USDT", 10));
        assertEquals("RC09_NOTIONAL", rig.verdict(rig.buy(1)).split(" ")[0], "what is held is counted anew at once");
    }

    @Test
    void limitsAreSavedAndLoadedAsTheyHold() {
        Limits limits = new Limits(Scope.VENUE, false);
        limits.clear(true);
        limits.set(Limit.MESSAGES, 10);
        limits.set(Limit.MESSAGE_WINDOW, 7);
        limits.set(Limit.RATIO, -3);
        StateWriter out = new StateWriter();
        limits.save(out);
        Limits loaded = new Limits(Scope.VENUE, false);
        loaded.load(new StateReader(out.buffer(), 0, out.length()));
        assertEquals(8, loaded.usableMessages());
        assertEquals(7, loaded.messageWindow());
        assertEquals(0, loaded.ratio());
        assertEquals(0, loaded.openOrders());
        assertEquals(Long.MAX_VALUE, loaded.notional());
        assertNotEquals(null, loaded.gap());
    }

    @Test
    void theMostInOneOrderIsHalvedUntilItsValueFits() {
        RiskGate gate = rig.engine.state().risk();
        rig.limit(Scope.INSTRUMENT, Limit.MARKET_COLLAR, 0);
        rig.limit(Scope.INSTRUMENT, Limit.MAX_QUANTITY, 800);
        assertEquals(800, gate.mostInOneOrder(instrument(1), MID));
        rig.limit(Scope.INSTRUMENT, Limit.MAX_VALUE, 400 * ONE);
        assertEquals(400, gate.mostInOneOrder(instrument(1), MID));
        rig.limit(Scope.INSTRUMENT, Limit.MAX_VALUE, 400 * ONE - 1);
        assertEquals(200, gate.mostInOneOrder(instrument(1), MID));
        rig.limit(Scope.INSTRUMENT, Limit.MAX_VALUE, 0);
        assertEquals(1, gate.mostInOneOrder(instrument(1), MID), "one lot at least");
        rig.limit(Scope.INSTRUMENT, Limit.MAX_VALUE, 400 * ONE);
        rig.limit(Scope.INSTRUMENT, Limit.MARKET_COLLAR, 10_000);
        assertEquals(200, gate.mostInOneOrder(instrument(1), MID), "at a price that is a hundredth worse");
        rig.limit(Scope.INSTRUMENT, Limit.MAX_QUANTITY, RiskRig.WIDE);
        rig.limit(Scope.INSTRUMENT, Limit.MAX_VALUE, RiskRig.WIDE);
        assertEquals(instrument(1).maxQuantity(), gate.mostInOneOrder(instrument(1), MID));
    }

    @Test
    void newTermsAreForWhatIsLeftOfAnOrder() {
        long id = rig.working(Side.BUY, MID, 12);
        rig.filled(id, Side.BUY, MID, 5);
        rig.limit(Scope.INSTRUMENT, Limit.LONG, 20);
        assertEquals("passes", amend(id, 20));
        assertEquals("RC08_POSITION 20 21", amend(id, 21));
        assertEquals("INSTRUMENT 0 0", amend(id, 5));
        assertEquals("passes", amend(id, 6));
        rig.decided(rig.events.cancelOrder(id));
        rig.feed(rig.events.canceled(id, 7));
        assertNull(rig.engine.state().orders().get(id));
    }

    private String amend(long id, long quantity) {
        rig.wish.amend(rig.engine.state().orders().get(id), instrument(1), MID, quantity);
        return rig.verdict(rig.check());
    }

    @Test
    void whatTheVenueLetsOnlyReduceTakesThePositionNowhere() {
        rig.limit(Scope.INSTRUMENT, Limit.LONG, 20);
        Wish wish = rig.wish.by(1, 1, instrument(1)).order(Side.BUY, OrderType.LIMIT, TimeInForce.GTC, MID, 21);
        assertEquals("RC08_POSITION 20 21", rig.verdict(rig.check()));
        assertSame(wish, wish.reduceOnly());
        assertEquals("passes", rig.verdict(rig.check()));
        assertTrue(wish.isReduceOnly());
    }

    @Test
    void whatABasketWasDeniedForIsNotSaidOfTheNext() {
        RiskGate gate = rig.engine.state().risk();
        rig.limit(Scope.STRATEGY, Limit.BASKET, ONE);
        gate.beginBasket();
        rig.wish.by(1, 1, instrument(1)).order(Side.BUY, OrderType.LIMIT, TimeInForce.GTC, MID, 2);
        assertEquals("RC13_BASKET 10000000 20000000", rig.verdict(gate.weighBasket(rig.wish, rig.now())));
        rig.wish.by(1, 1, null);
        assertEquals("INSTRUMENT 0 0", rig.verdict(gate.weighBasket(rig.wish, rig.now())));
    }
}
