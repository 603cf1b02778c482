package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.order.Leg;
import org.junit.jupiter.api.Test;

/** What orders and holdings are worth to the controls: over conversions, all of a basket, both legs of a hedged account. */
final class WorthTest {
    private static final long ONE = 10_000_000L;

    private final RiskRig rig = RiskRig.strict();

    private String buy(long quantity) {
        return rig.verdict(rig.buy(quantity));
    }

    private void rate(long mid) {
        rig.feed(rig.events.of(2).book(true, new long[] {mid - 1, 5}, new long[] {mid + 1, 5}));
        rig.events.of(1);
    }

    @Test
    void moneyOfAnotherAssetIsWorthWhatItConvertsTo() {
        rig.feed(rig.risk.instrument(2, 1, "USDT"));
        rig.feed(rig.risk.base("A2", 8));
        rig.feed(rig.risk.conversion(2, RiskRig.SECOND));
        rig.limit(Scope.INSTRUMENT, Limit.MAX_VALUE, 2_000_000);
        assertEquals("RC02_VALUE 2000000 " + Long.MAX_VALUE, buy(20), "no rate yet");
        rate(RiskRig.MID);
        assertEquals("passes", buy(20));
        assertEquals("RC02_VALUE 2000000 2100000", buy(21));
        rig.pass(RiskRig.SECOND);
        rig.book(RiskRig.MID);
        assertEquals("passes", buy(20), "just not too old");
        rig.pass(1);
        rig.book(RiskRig.MID);
        assertEquals("RC19_STALE 0 1", buy(20));
    }

    @Test
    void aRateThatIsTooOldStillLetsReduce() {
        rig.feed(rig.risk.instrument(2, 1, "USDT"));
        rig.feed(rig.risk.base("A2", 8));
        rig.feed(rig.risk.conversion(2, RiskRig.SECOND));
        rate(RiskRig.MID);
        rig.holds(Side.BUY, RiskRig.MID, 5);
        rig.pass(2 * RiskRig.SECOND);
        rig.book(RiskRig.MID);
        assertNull(rig.sell(5));
        assertEquals("RC19_STALE 0 " + RiskRig.SECOND, rig.verdict(rig.sell(6)));
    }

    @Test
    void whatWasHeldBeforeThereWasARateCountsFromTheFirstOne() {
        rig.feed(rig.risk.instrument(2, 1, "USDT"));
        rig.feed(rig.risk.base("A2", 8));
        rig.feed(rig.risk.conversion(2, RiskRig.SECOND));
        rig.holds(Side.BUY, RiskRig.MID, 20);
        assertEquals(Long.MAX_VALUE, rig.state().subjects.firm().notional.value());
        rate(RiskRig.MID);
        assertEquals(2_000_000, rig.state().subjects.firm().notional.value());
    }

    @Test
    void aBasketIsWeighedAsAWhole() {
        rig.limit(Scope.STRATEGY, Limit.BASKET, 30 * ONE);
        rig.engine.state().risk().beginBasket();
        assertEquals("passes", weigh(20));
        assertEquals("passes", weigh(10));
        assertEquals("RC13_BASKET " + 30 * ONE + " " + 31 * ONE, weigh(1));
        rig.engine.state().risk().beginBasket();
        assertEquals("passes", weigh(30));
    }

    private String weigh(long quantity) {
        rig.wish.by(1, 1, rig.engine.state().instruments().get(1))
            .order(Side.BUY, OrderType.LIMIT, TimeInForce.GTC, RiskRig.MID, quantity);
        return rig.verdict(rig.engine.state().risk().weighBasket(rig.wish, rig.now()));
    }

    @Test
    void whatIsLongDoesNotMakeUpForWhatIsShortBesideIt() {
        Row row = new Row(rig.state().subjects.firm(), 1);
        row.held.trade(rig.engine.state().instruments().get(1), Leg.LONG, RiskRig.MID, 5);
        row.held.trade(rig.engine.state().instruments().get(1), Leg.SHORT, RiskRig.MID, -3);
        assertEquals(2, row.held.quantity());
        assertEquals(8 * ONE, row.held.worth());
        assertEquals(5, row.reach(true));
        assertEquals(3, row.reach(false));
        assertEquals(0, row.reducible(true, false));
        assertEquals(3, row.reducible(true, true));
        assertEquals(5, row.reducible(false, true));
    }
}
