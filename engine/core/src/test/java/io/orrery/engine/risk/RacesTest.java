package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.VenueReason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.Test;

/** Each control that counts what is open counts it in full however its order stands, until the venue says that it ended. */
final class RacesTest {
    private static final long MID = RiskRig.MID;
    private static final long ONE = 10_000_000L;
    private static final Scope[] SCOPES = {Scope.FIRM, Scope.VENUE, Scope.ACCOUNT, Scope.INSTRUMENT, Scope.STRATEGY};

    /** What may become of an order that was sent, without anybody knowing that it ended. */
    private static Map<String, ObjLongConsumer<RiskRig>> races() {
        Map<String, ObjLongConsumer<RiskRig>> races = new LinkedHashMap<>();
        races.put("in flight", (rig, id) -> { });
        races.put("working", (rig, id) -> rig.feed(rig.events.accepted(id)));
        races.put("unknown", (rig, id) -> rig.feed(rig.events.unanswered(id, Command.NEW)));
        races.put("its id is there already", (rig, id) -> rig.feed(rig.events.rejected(id, VenueReason.DUPLICATE)));
        races.put("pending cancel", (rig, id) -> rig.decided(rig.events.cancelOrder(id)));
        races.put("cancel not answered", (rig, id) -> {
            rig.decided(rig.events.cancelOrder(id));
            rig.feed(rig.events.unanswered(id, Command.CANCEL));
        });
        races.put("cancel refused", (rig, id) -> {
            rig.decided(rig.events.cancelOrder(id));
            rig.feed(rig.events.cancelRejected(id));
        });
        races.put("pending amend to less", (rig, id) -> {
            rig.feed(rig.events.accepted(id));
            rig.decided(rig.events.amendOrder(id, MID, 1));
        });
        races.put("counted as executed, not told", (rig, id) -> {
            rig.feed(rig.events.accepted(id));
            rig.feed(rig.events.canceled(id, 0));
        });
        return races;
    }

    /** Tries a control against an order of 12 in each race. */
    private static void each(Side side, BiConsumer<RiskRig, String> control) {
        races().forEach((race, happens) -> {
            RiskRig rig = RiskRig.strict();
            long id = rig.sent(side, MID, 12);
            happens.accept(rig, id);
            control.accept(rig, race);
        });
    }

    private static String buy(RiskRig rig, long quantity) {
        return rig.verdict(rig.buy(quantity));
    }

    private static String sell(RiskRig rig, long quantity) {
        return rig.verdict(rig.sell(quantity));
    }

    @Test
    void longPosition() {
        each(Side.BUY, (rig, race) -> {
            rig.limit(Scope.INSTRUMENT, Limit.LONG, 20);
            assertEquals("passes", buy(rig, 8), race);
            assertEquals("RC08_POSITION 20 21", buy(rig, 9), race);
        });
    }

    @Test
    void shortPosition() {
        each(Side.SELL, (rig, race) -> {
            rig.limit(Scope.INSTRUMENT, Limit.SHORT, 20);
            assertEquals("passes", sell(rig, 8), race);
            assertEquals("RC08_POSITION 20 21", sell(rig, 9), race);
        });
    }

    @Test
    void notionalAtEachScope() {
        each(Side.BUY, (rig, race) -> {
            for (Scope scope : SCOPES) {
                rig.limit(scope, Limit.NOTIONAL, 20 * ONE);
                assertEquals("passes", buy(rig, 8), race + " " + scope);
                assertEquals("RC09_NOTIONAL 200000000 210000000", buy(rig, 9), race + " " + scope);
                rig.limit(scope, Limit.NOTIONAL, RiskRig.WIDE);
            }
        });
    }

    @Test
    void openOrdersAtEachScope() {
        each(Side.BUY, (rig, race) -> {
            for (Scope scope : SCOPES) {
                rig.limit(scope, Limit.OPEN_ORDERS, 2);
                assertEquals("passes", buy(rig, 1), race + " " + scope);
                rig.limit(scope, Limit.OPEN_ORDERS, 1);
                assertEquals("RC24_OPEN_ORDERS 1 2", buy(rig, 1), race + " " + scope);
                rig.limit(scope, Limit.OPEN_ORDERS, RiskRig.WIDE);
            }
        });
    }

    @Test
    void ordersOfOursOnTheOtherSide() {
        each(Side.SELL, (rig, race) -> {
            assertEquals("passes", rig.verdict(rig.check(Side.BUY, MID - 1, 1)), race);
            assertEquals("RC12_SELF_TRADE 10000 10000", buy(rig, 1), race);
        });
        each(Side.BUY, (rig, race) -> {
            assertEquals("passes", rig.verdict(rig.check(Side.SELL, MID + 1, 1)), race);
            assertEquals("RC12_SELF_TRADE 10000 10000", sell(rig, 1), race);
        });
    }

    @Test
    void partsOfAnOrder() {
        races().forEach((race, happens) -> {
            RiskRig rig = RiskRig.strict();
            long whole = rig.sent(Side.BUY, MID, 20);
            long part = whole + 1;
            rig.decided(rig.risk.newOrder(part, whole, 1, 1, 1, Side.BUY, MID, 12));
            happens.accept(rig, part);
            assertEquals("passes", part(rig, whole, 8), race);
            assertEquals("RC14_PARENT 20 21", part(rig, whole, 9), race);
        });
    }

    private static String part(RiskRig rig, long whole, long quantity) {
        rig.wish.by(1, 1, rig.engine.state().instruments().get(1)).partOf(whole)
            .order(Side.BUY, OrderType.LIMIT, TimeInForce.GTC, MID, quantity);
        return rig.verdict(rig.check());
    }

    @Test
    void whatReducesIsNotReducedTwice() {
        races().forEach((race, happens) -> {
            RiskRig rig = RiskRig.strict();
            rig.holds(Side.BUY, MID, 20);
            long id = rig.sent(Side.SELL, MID, 12);
            happens.accept(rig, id);
            rig.limit(Scope.FIRM, Limit.NOTIONAL, ONE);
            assertEquals("passes", sell(rig, 8), race);
            assertEquals("RC09_NOTIONAL", sell(rig, 9).split(" ")[0], race);
        });
    }

    @Test
    void messagesCountWhenTheyAreSentWhateverBecomesOfThem() {
        RiskRig rig = RiskRig.strict();
        rig.limit(Scope.STRATEGY, Limit.MESSAGES, 5);
        long id = rig.sent(Side.BUY, MID, 12);
        rig.feed(rig.events.unanswered(id, Command.NEW));
        rig.decided(rig.events.cancelOrder(id));
        rig.feed(rig.events.unanswered(id, Command.CANCEL));
        rig.decided(rig.events.cancelOrder(id));
        assertEquals("passes", buy(rig, 1));
        rig.sent(Side.BUY, MID, 1);
        assertEquals("RC05_MESSAGES 4 5", buy(rig, 1));
    }

    @Test
    void whatTheVenueSaysHasEndedIsFreeWhateverWasUnderWay() {
        races().forEach((race, happens) -> {
            RiskRig rig = RiskRig.strict();
            long id = rig.sent(Side.BUY, MID, 12);
            happens.accept(rig, id);
            rig.filled(id, Side.BUY, MID, 5);
            rig.feed(rig.events.canceled(id, 7));
            boolean counted = race.startsWith("counted");
            rig.limit(Scope.INSTRUMENT, Limit.LONG, 20);
            assertEquals("passes", buy(rig, counted ? 8 : 15), race);
            assertEquals("RC08_POSITION 20 21", buy(rig, counted ? 9 : 16), race);
        });
    }
}
