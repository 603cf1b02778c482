package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import org.junit.jupiter.api.Test;

/** Each control: at the limit it passes, one step beyond it is denied with the reason, the bound and the value. */
final class ControlsTest {
    private static final long MID = RiskRig.MID;
    /** Of a quantity of 1 at the mid: a tenth of a USDT. */
    private static final long ONE = 10_000_000L;

    private final RiskRig rig = RiskRig.strict();

    private String buy(long quantity) {
        return rig.verdict(rig.buy(quantity));
    }

    private String sell(long quantity) {
        return rig.verdict(rig.sell(quantity));
    }

    private String buyAt(long price, long quantity) {
        return rig.verdict(rig.check(Side.BUY, price, quantity));
    }

    private String market(Side side) {
        rig.wish.by(1, 1, rig.engine.state().instruments().get(1)).order(side, OrderType.MARKET, TimeInForce.GTC, 0, 1);
        return rig.verdict(rig.check());
    }

    @Test
    void quantityOfOneOrder() {
        rig.limit(Scope.INSTRUMENT, Limit.MAX_QUANTITY, 20);
        assertEquals("passes", buy(20));
        assertEquals("RC01_QUANTITY 20 21", buy(21));
    }

    @Test
    void valueOfOneOrderInTheBaseAsset() {
        rig.limit(Scope.INSTRUMENT, Limit.MAX_VALUE, 20 * ONE);
        assertEquals("passes", buy(20));
        assertEquals("RC02_VALUE 200000000 210000000", buy(21));
        rig.feed(rig.risk.base("USDT", 6));
        rig.limit(Scope.INSTRUMENT, Limit.MAX_VALUE, 20 * ONE / 100);
        assertEquals("passes", buy(20));
        assertEquals("RC02_VALUE 2000000 2100000", buy(21));
    }

    @Test
    void aValueThatCannotBeToldInTheBaseAssetIsAboveEveryLimit() {
        rig.feed(rig.risk.base("EUR", 8));
        assertEquals("RC02_VALUE " + RiskRig.WIDE + " " + Long.MAX_VALUE, buy(1));
    }

    @Test
    void distanceFromTheReference() {
        rig.limit(Scope.INSTRUMENT, Limit.COLLAR, 1_000);
        assertEquals("passes", buyAt(MID + 10, 1));
        assertEquals("RC03_COLLAR 1000 1100", buyAt(MID + 11, 1));
        assertEquals("RC03_COLLAR 1000 1100", buyAt(MID - 11, 1));
    }

    @Test
    void driftOfTheReferenceWithinAWindow() {
        rig.limit(Scope.INSTRUMENT, Limit.DRIFT, 1_000);
        rig.book(MID + 10);
        assertEquals("passes", buy(1));
        rig.pass(25 * RiskRig.SECOND).book(MID + 11);
        assertEquals("RC03_COLLAR 1000 1100", buy(1));
        rig.pass(61 * RiskRig.SECOND).book(MID + 12);
        assertEquals("passes", buy(1));
    }

    @Test
    void ageOfTheReference() {
        rig.limit(Scope.INSTRUMENT, Limit.REFERENCE_AGE, RiskRig.SECOND);
        rig.beat(RiskRig.SECOND);
        assertEquals("passes", buy(1));
        rig.beat(1);
        assertEquals("RC19_STALE 1000000000 1000000001", buy(1));
    }

    @Test
    void aMarketOrderGoesAsALimitOrderAtTheCollar() {
        rig.limit(Scope.INSTRUMENT, Limit.MARKET_COLLAR, 1_050);
        assertEquals("passes", market(Side.BUY));
        assertEquals(MID + 10, rig.wish.price());
        assertEquals(OrderType.LIMIT, rig.wish.type());
        assertEquals(TimeInForce.IOC, rig.wish.timeInForce());
        assertEquals("passes", market(Side.SELL));
        assertEquals(MID - 10, rig.wish.price());
    }

    @Test
    void aMarketOrderThatCannotBeBoundIsDenied() {
        rig.limit(Scope.INSTRUMENT, Limit.MARKET_COLLAR, 0);
        assertEquals("RC04_MARKET 0 " + Long.MAX_VALUE, market(Side.BUY));
        rig.limit(Scope.INSTRUMENT, Limit.MARKET_COLLAR, 1_000);
        rig.feed(rig.events.book(true, new long[] {99_99, 5}, new long[0]));
        assertEquals("RC04_MARKET 1000 " + Long.MAX_VALUE, market(Side.BUY));
    }

    @Test
    void messagesInAWindowWithAFifthKeptForCancels() {
        rig.limit(Scope.VENUE, Limit.MESSAGES, 5);
        rig.limit(Scope.VENUE, Limit.MESSAGE_WINDOW, RiskRig.SECOND);
        for (int i = 0; i < 3; i++) {
            rig.sent(Side.BUY, MID - 10, 1);
        }
        assertEquals("passes", buy(1));
        long fourth = rig.sent(Side.BUY, MID - 10, 1);
        assertEquals("RC05_MESSAGES 4 5", buy(1));
        rig.decided(rig.events.cancelOrder(fourth));
        assertEquals("RC05_MESSAGES 4 6", buy(1));
        rig.beat(RiskRig.SECOND - 1);
        assertEquals("RC05_MESSAGES 4 6", buy(1));
        rig.beat(1);
        assertEquals("passes", buy(1));
    }

    /** Whoever counts them at the venue does not care which process sent them. */
    @Test
    void messagesOfTheProcessBefore() {
        rig.limit(Scope.VENUE, Limit.MESSAGES, 5);
        rig.limit(Scope.VENUE, Limit.MESSAGE_WINDOW, RiskRig.SECOND);
        for (int i = 0; i < 4; i++) {
            rig.sent(Side.BUY, MID - 10, 1);
        }
        rig.start(2);
        rig.feed(rig.risk.base("USDT", 8));
        rig.wide();
        rig.limit(Scope.VENUE, Limit.MESSAGES, 5);
        rig.limit(Scope.VENUE, Limit.MESSAGE_WINDOW, RiskRig.SECOND);
        assertEquals("RC05_MESSAGES 4 9", buy(1), "four orders, and their cancels");
        rig.beat(RiskRig.SECOND);
        assertEquals("passes", buy(1));
    }

    @Test
    void messagesOfAStrategy() {
        rig.limit(Scope.STRATEGY, Limit.MESSAGES, 2);
        assertEquals("passes", buy(1));
        rig.sent(Side.BUY, MID - 10, 1);
        assertEquals("RC05_MESSAGES 1 2", buy(1));
    }

    @Test
    void aPositionAtItsWorst() {
        rig.limit(Scope.INSTRUMENT, Limit.LONG, 20);
        rig.limit(Scope.INSTRUMENT, Limit.SHORT, 5);
        rig.holds(Side.BUY, MID, 4);
        rig.sent(Side.BUY, MID - 10, 6);
        assertEquals("passes", buy(10));
        assertEquals("RC08_POSITION 20 21", buy(11));
        assertEquals("passes", sell(9));
        assertEquals("RC08_POSITION 5 6", sell(10));
    }

    @Test
    void aShortLimitOfZeroStillLetsSellWhatIsHeld() {
        rig.limit(Scope.INSTRUMENT, Limit.SHORT, 0);
        rig.holds(Side.BUY, MID, 4);
        assertEquals("passes", sell(4));
        assertEquals("RC08_POSITION 0 1", sell(5));
    }

    @Test
    void notionalOfPositionsAndOrdersAtEachScope() {
        rig.holds(Side.BUY, MID, 4);
        rig.sent(Side.BUY, MID, 6);
        for (Scope scope : new Scope[] {Scope.FIRM, Scope.VENUE, Scope.ACCOUNT, Scope.INSTRUMENT, Scope.STRATEGY}) {
            rig.limit(scope, Limit.NOTIONAL, 20 * ONE);
            assertEquals("passes", buy(10), scope::name);
            assertEquals("RC09_NOTIONAL 200000000 210000000", buy(11), scope::name);
            rig.limit(scope, Limit.NOTIONAL, RiskRig.WIDE);
        }
    }

    @Test
    void whatReducesAPositionIsNotHeldUpByNotional() {
        rig.holds(Side.BUY, MID, 10);
        rig.limit(Scope.FIRM, Limit.NOTIONAL, 10 * ONE);
        assertEquals("passes", sell(10));
        assertEquals("RC09_NOTIONAL 100000000 210000000", sell(11));
    }

    @Test
    void theSameOrderAgain() {
        rig.limit(Scope.STRATEGY, Limit.DUPLICATES, 2);
        rig.limit(Scope.STRATEGY, Limit.DUPLICATE_WINDOW, RiskRig.SECOND);
        rig.sent(Side.BUY, MID, 3);
        assertEquals("passes", buy(3));
        rig.sent(Side.BUY, MID, 3);
        assertEquals("RC11_DUPLICATE 2 3", buy(3));
        assertEquals("passes", buy(4));
        assertEquals("passes", buyAt(MID + 1, 3));
        rig.beat(RiskRig.SECOND);
        assertEquals("passes", buy(3));
    }

    @Test
    void noOrderReachesOneOfOursOnTheOtherSide() {
        rig.sent(Side.SELL, MID + 5, 1);
        long near = rig.sent(Side.SELL, MID + 3, 1);
        rig.sent(Side.SELL, MID + 4, 1);
        assertEquals("passes", buyAt(MID + 2, 1));
        assertEquals("RC12_SELF_TRADE 10003 10003", buyAt(MID + 3, 1));
        rig.decided(rig.events.cancelOrder(near));
        assertEquals("RC12_SELF_TRADE 10003 10003", buyAt(MID + 3, 1));
        rig.feed(rig.events.canceled(near, 1));
        assertEquals("passes", buyAt(MID + 3, 1));
        assertEquals("RC12_SELF_TRADE 10004 10005", buyAt(MID + 5, 1));
        rig.sent(Side.BUY, MID - 5, 1);
        assertEquals("passes", rig.verdict(rig.check(Side.SELL, MID - 4, 1)));
        assertEquals("RC12_SELF_TRADE 9995 9995", rig.verdict(rig.check(Side.SELL, MID - 5, 1)));
    }

    @Test
    void whatIsAskedForAtOnce() {
        rig.limit(Scope.STRATEGY, Limit.BASKET, 20 * ONE);
        rig.sent(Side.BUY, MID, 5);
        assertEquals("passes", buy(15));
        assertEquals("RC13_BASKET 200000000 210000000", buy(16));
        rig.beat(0);
        assertEquals("passes", buy(20));
    }

    @Test
    void partsAreNoMoreThanTheWhole() {
        long whole = rig.sent(Side.BUY, MID - 10, 10);
        long part = (1L << 40) + 100;
        rig.decided(rig.risk.newOrder(part, whole, 1, 1, 1, Side.BUY, MID - 10, 6));
        assertEquals("passes", part(whole, 4));
        assertEquals("RC14_PARENT 10 11", part(whole, 5));
        rig.filled(part, Side.BUY, MID - 10, 2);
        assertEquals("RC14_PARENT 10 11", part(whole, 5));
        rig.feed(rig.events.canceled(part, 4));
        assertEquals("passes", part(whole, 8));
        assertEquals("RC14_PARENT 10 11", part(whole, 9));
        assertEquals("RC14_PARENT 0 1", part(99, 1), "of what is not open there is no part");
    }

    private String part(long whole, long quantity) {
        rig.wish.by(1, 1, rig.engine.state().instruments().get(1)).partOf(whole)
            .order(Side.BUY, OrderType.LIMIT, TimeInForce.GTC, MID - 10, quantity);
        return rig.verdict(rig.check());
    }

    @Test
    void messagesForEachExecution() {
        rig.limit(Scope.VENUE, Limit.RATIO, 3);
        rig.sent(Side.BUY, MID - 10, 1);
        rig.sent(Side.BUY, MID - 10, 1);
        assertEquals("passes", buy(1));
        long third = rig.sent(Side.BUY, MID - 10, 2);
        assertEquals("RC21_RATIO 3 4", buy(1));
        rig.filled(third, Side.BUY, MID - 10, 1);
        rig.filled(third, Side.BUY, MID - 10, 1);
        rig.sent(Side.BUY, MID - 10, 1);
        rig.sent(Side.BUY, MID - 10, 1);
        assertEquals("passes", buy(1));
        rig.sent(Side.BUY, MID - 10, 1);
        assertEquals("RC21_RATIO 3 4", buy(1));
        rig.beat(86_400L * RiskRig.SECOND);
        assertEquals("passes", buy(1));
    }

    @Test
    void onlyWhatIsAllowedIsTraded() {
        rig.limit(Scope.INSTRUMENT, Limit.ALLOWED, 1);
        assertEquals("passes", buy(1));
        rig.limit(Scope.INSTRUMENT, Limit.ALLOWED, 0);
        assertEquals("RC22_NOT_ALLOWED 0 1", buy(1));
        rig.limit(Scope.INSTRUMENT, Limit.ALLOWED, -1);
        assertEquals("RC22_NOT_ALLOWED 0 1", buy(1));
    }

    @Test
    void openOrdersAtEachScope() {
        rig.sent(Side.BUY, MID - 10, 1);
        for (Scope scope : new Scope[] {Scope.FIRM, Scope.VENUE, Scope.ACCOUNT, Scope.INSTRUMENT, Scope.STRATEGY}) {
            rig.limit(scope, Limit.OPEN_ORDERS, 2);
            assertEquals("passes", buy(1), scope::name);
            rig.limit(scope, Limit.OPEN_ORDERS, 1);
            assertEquals("RC24_OPEN_ORDERS 1 2", buy(1), scope::name);
            rig.limit(scope, Limit.OPEN_ORDERS, RiskRig.WIDE);
        }
    }

    @Test
    void aMissingLimitMeansNoTrading() {
        rig.book(MID + 1);
        for (Scope scope : Scope.values()) {
            for (Limit limit : Limit.values()) {
                if (scope != Scope.NULL_VAL && limit != Limit.NULL_VAL && Limits.isRequired(scope, limit)) {
                    rig.wide();
                    rig.beat(1);
                    assertEquals("passes", buy(1));
                    rig.without(scope, limit);
                    String verdict = limit == Limit.MARKET_COLLAR ? market(Side.BUY) : limit == Limit.SHORT ? sell(1) : buy(1);
                    assertEquals("0", verdict.replaceFirst("\\S+ (\\d+) .*", "$1"), scope + " " + limit + " " + verdict);
                }
            }
        }
    }

    @Test
    void whoHasNoLimitsAtAllDoesNotTrade() {
        rig.wish.by(2, 1, rig.engine.state().instruments().get(1)).order(Side.BUY, OrderType.LIMIT, TimeInForce.GTC, MID, 1);
        assertEquals(RiskControl.NO_LIMITS, rig.check());
        rig.wish.by(1, 2, rig.engine.state().instruments().get(1)).order(Side.BUY, OrderType.LIMIT, TimeInForce.GTC, MID, 1);
        assertEquals(RiskControl.NO_LIMITS, rig.check());
    }

    @Test
    void anOperatorsOrderHasNoStrategyAndPassesAllElse() {
        rig.wish.by(0, 1, rig.engine.state().instruments().get(1)).order(Side.BUY, OrderType.LIMIT, TimeInForce.GTC, MID, 1);
        assertNull(rig.check());
    }
}
