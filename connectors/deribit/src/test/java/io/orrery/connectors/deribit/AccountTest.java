package io.orrery.connectors.deribit;

import static io.orrery.connectors.deribit.DeribitScene.AMOUNT;
import static io.orrery.connectors.deribit.DeribitScene.DOLLAR;
import static io.orrery.connectors.deribit.DeribitScene.ORDER;
import static io.orrery.connectors.deribit.DeribitScene.lines;
import static io.orrery.connectors.deribit.DeribitScene.order;
import static io.orrery.connectors.deribit.DeribitScene.trade;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.kit.order.Capabilities.Facility;
import io.orrery.connectors.kit.testing.Allocation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final String ACCEPTED = "OrderAccepted orderId=281474976710661 venueOrderName=ETH-12";
    private static final String FILLED = "OrderFilled orderId=281474976710661 price=5000000000 side=BUY liquidity=TAKER "
        + "fee=0.000000160000 "
        + "feeAsset=BTC feeScale=12 ";

    private final DeribitScene scene = DeribitScene.live();

    private static String canceled(long leaves, String reason) {
        return "OrderCanceled orderId=281474976710661 leavesQuantity=" + leaves + " reason=" + reason;
    }

    @Test
    void theAccountLivesOnceItIsLoggedInAndSubscribed() {
        DeribitScene fresh = DeribitScene.withKey(Map.of());
        fresh.runMillis(3_000);

        List<String> news = fresh.news("AccountStatus", "StatementOpened", "StatementClosed");
        assertEquals(3, news.size(), news::toString);
        assertTrue(news.get(0).endsWith("state=LIVE") && news.get(2).contains("whole=ON"), news::toString);
        assertEquals("client_signature", fresh.world.said("public/auth").get(0).path("params").path("grant_type").asText());
        assertEquals("[\"user.changes.any.any.raw\",\"user.portfolio.btc\",\"user.portfolio.eth\"]",
            fresh.world.said("private/subscribe").get(0).path("params").path("channels").toString());
        assertTrue(fresh.world.said("private/enable_cancel_on_disconnect").isEmpty());
    }

    @Test
    void whoExercisesTakesNoMemoryAndNobodyHears() {
        scene.told();
        scene.world.commands.clear();
        assertEquals(0, Allocation.leastOf(10_000, scene.venue::exercise));
        scene.runMillis(100);

        assertEquals(List.of(), scene.world.commands);
        assertEquals(List.of(), scene.told());
    }

    @Test
    void aDeadMansSwitchIsHeartbeatsAndCancelOnDisconnect() {
        DeribitScene fresh = DeribitScene.live(Map.of("deadMan", "20"));

        assertEquals(1, fresh.world.said("private/enable_cancel_on_disconnect").size());
        assertEquals("20", fresh.world.said("public/set_heartbeat").get(1).path("params").path("interval").asText());
        assertTrue(fresh.venue.capabilities().has(Facility.CANCEL_ON_DISCONNECT));
    }

    @Test
    void anEngineThatHangsLeavesTestRequestsUnansweredSoThatTheVenueCancels() {
        String request = "{\"jsonrpc\":\"2.0\",\"method\":\"heartbeat\",\"params\":{\"type\":\"test_request\"}}";
        for (String deadMan : new String[] {"20", "0"}) {
            DeribitScene fresh = DeribitScene.live(Map.of("deadMan", deadMan));
            fresh.world.account.say(request);
            fresh.runMillis(10);
            assertEquals(1, fresh.world.said("public/test").size());
            fresh.engine.hangs = true;
            fresh.runMillis(1_500);
            fresh.world.account.say(request);
            fresh.runMillis(10);
            assertEquals(deadMan.equals("20") ? 1 : 2, fresh.world.said("public/test").size());
        }
    }

    @Test
    void aLoginThatIsRefusedLeavesTheAccountDown() {
        DeribitScene fresh = DeribitScene.withKey(Map.of());
        fresh.world.grantsLogin = false;
        fresh.runMillis(3_000);

        assertEquals(List.of(), fresh.news("AccountStatus"));
    }

    @Test
    void anAccountThatIsRefusedDuringMaintenanceLivesWhenThatIsOver() {
        DeribitScene fresh = DeribitScene.withKey(Map.of());
        fresh.world.refusesChannels = 11_051;
        fresh.runMillis(3_000);
        assertEquals(List.of(), fresh.news("AccountStatus"));
        fresh.world.refusesChannels = 0;
        fresh.runMillis(6_000);

        assertEquals(1, fresh.news("AccountStatus").size());
    }

    @Test
    void aLoginThatTheVenueForgetsIsMadeAnewByAnotherConnection() {
        DeribitScene fresh = DeribitScene.withKey(Map.of());
        fresh.world.forgetsLogin = true;
        fresh.runMillis(10_000);

        assertEquals(2, fresh.world.said("public/auth").size());
        List<String> news = fresh.news("AccountStatus");
        assertTrue(news.get(news.size() - 1).endsWith("state=LIVE"), news::toString);
    }

    @Test
    void aLoginIsSaidAgainAtHalfItsLife() {
        DeribitScene fresh = DeribitScene.withKey(Map.of());
        fresh.world.expiresIn = 20;
        fresh.runMillis(12_500);

        assertEquals(2, fresh.world.said("public/auth").size());
    }

    @Test
    void anOrderIsAcceptedOnceWhetherAnswerOrStreamComesFirst() {
        scene.limit(ORDER);
        scene.answer("{\"order\":" + order("open", "0.0", "") + ",\"trades\":[]}");
        scene.change(order("open", "0.0", ""), "");
        assertEquals(lines(ACCEPTED), scene.told());

        DeribitScene other = DeribitScene.live();
        other.limit(ORDER);
        other.change(order("open", "0.0", ""), "");
        other.answer("{\"order\":" + order("open", "0.0", "") + ",\"trades\":[]}");
        assertEquals(lines(ACCEPTED), other.told());
    }

    @Test
    void anExecutionThatComesBeforeTheAnswerIsToldAfterTheAcceptanceAndOnce() {
        scene.limit(ORDER);
        scene.change(order("filled", "100.0", ""), trade(7, "60.0", "open") + "," + trade(8, "40.0", "filled"));
        scene.answer("{\"order\":" + order("filled", "100.0", "") + ",\"trades\":[" + trade(7, "60.0", "open") + "]}");
        scene.change(order("filled", "100.0", ""), trade(8, "40.0", "filled"));

        assertEquals(lines(ACCEPTED, FILLED + "tradeId=7 quantity=600000 leavesQuantity=400000",
            FILLED + "tradeId=8 quantity=400000 leavesQuantity=0"), scene.told());
    }

    @Test
    void anAnswerWithExecutionsTellsThem() {
        scene.limit(ORDER);
        scene.answer("{\"trades\":[" + trade(7, "60.0", "open") + "],\"order\":" + order("open", "60.0", "") + "}");

        assertEquals(lines(ACCEPTED, FILLED + "tradeId=7 quantity=600000 leavesQuantity=400000"), scene.told());
    }

    @Test
    void whatAnImmediateOrderDoesNotGetIsUnfilled() {
        scene.place(ORDER, OrderType.LIMIT, TimeInForce.IOC, 50_000 * DOLLAR, 100 * AMOUNT);
        String rest = order("cancelled", "60.0", ",\"cancel_reason\":\"user_request\"").replace("good_til_cancelled",
            "immediate_or_cancel");
        scene.answer("{\"order\":" + rest + ",\"trades\":[" + trade(7, "60.0", "cancelled") + "]}");

        assertEquals(lines(ACCEPTED, FILLED + "tradeId=7 quantity=600000 leavesQuantity=400000", canceled(400_000, "UNFILLED")),
            scene.told());
    }

    @Test
    void aRefusalNamesItsReason() {
        for (Map.Entry<Integer, String> refusal : new TreeMap<>(Map.of(10_009, "BALANCE", 10_043, "FILTER", 11_054, "WOULD_TAKE",
            13_021, "PERMISSION", -32_602, "FILTER", 10_041, "CLOSED")).entrySet()) {
            DeribitScene one = DeribitScene.live();
            one.limit(ORDER);
            one.refuse(refusal.getKey());
            assertEquals(lines("OrderRejected orderId=281474976710661 reason=" + refusal.getValue()), one.told());
        }
    }

    @Test
    void nobodyKnowsWhatBecameOfAnOrderThatTheVenueFailedWithOrAnsweredOddly() {
        for (String odd : List.of("\"error\":{\"code\":11094,\"message\":\"internal_server_error\"}", "\"error\":{}",
            "\"result\":{}", "\"result\":{\"order\":{\"order_id\":5},\"trades\":[]}", "\"result\":null", "\"result\":[")) {
            DeribitScene one = DeribitScene.live();
            one.limit(ORDER);
            one.say("{\"jsonrpc\":\"2.0\",\"id\":" + one.lastCommand().get("id") + "," + odd + "}");
            List<String> told = one.told();
            assertTrue(told.get(0).startsWith("CommandUnanswered command=NEW doubt="), () -> odd + ": " + told);
        }
    }

    @Test
    void anAnswerThatNeverComesIsADoubtAndALateOneIsStillTaken() {
        scene.limit(ORDER);
        scene.runMillis(10_100);
        assertTrue(scene.told().contains("CommandUnanswered command=NEW doubt=TIMED_OUT orderId=281474976710661"));
        scene.answer("{\"order\":" + order("open", "0.0", "") + ",\"trades\":[]}");

        assertEquals(lines(ACCEPTED), scene.told().stream().filter(line -> line.startsWith("Order")).toList());
    }

    @Test
    void aLossBetweenOrderAndAnswerIsADoubtAndAStatementFollows() {
        scene.limit(ORDER);
        scene.world.account.cut();
        scene.runMillis(5);
        assertEquals(
            lines("CommandUnanswered orderId=281474976710661 command=NEW doubt=DISCONNECTED", "AccountStatus state=STALE"),
            scene.told());
        scene.world.answers.put("private/get_open_orders", DeribitWorld.result("[" + order("open", "0.0", "") + "]"));
        scene.runMillis(5_000);

        List<String> told = scene.told();
        assertTrue(told.contains(lines(ACCEPTED).get(0)), told::toString);
        assertTrue(told.stream().anyMatch(line -> line.startsWith("OrderStated") && line.contains("orderId=281474976710661")));
    }

    @Test
    void anOrderThatEndedWhileWeWereAwayIsAskedFor() {
        scene.open();
        scene.world.account.cut();
        scene.world.answers.put("private/get_user_trades_by_instrument_and_time",
            DeribitWorld.result("{\"trades\":[" + trade(7, "60.0", "cancelled") + "],\"has_more\":false}"));
        scene.world.answers.put("private/get_order_state", DeribitWorld.result(
            order("cancelled", "60.0", ",\"cancel_reason\":\"cancel_on_disconnect\"")));
        scene.runMillis(5_000);

        List<String> told = scene.told();
        assertTrue(told.containsAll(lines(FILLED + "tradeId=7 quantity=600000 leavesQuantity=400000",
            canceled(400_000, "DEAD_MAN"))), told::toString);
        assertEquals(List.of("private/get_order_state?order_id=ETH-12"), scene.world.asked("private/get_order_state"));
    }

    @Test
    void cancelsGoByTheVenuesIdOrByOurLabel() {
        scene.limit(ORDER);
        scene.cancel(ORDER);
        assertEquals("{\"label\":\"or0001000000000005\"}", scene.lastCommand().path("params").toString());
        scene.answer("1");

        DeribitScene other = DeribitScene.live();
        other.open();
        other.cancel(ORDER);
        assertEquals("{\"order_id\":\"ETH-12\"}", other.lastCommand().path("params").toString());
        other.answer(order("cancelled", "0.0", ",\"cancel_reason\":\"user_request\""));
        other.change(order("cancelled", "0.0", ",\"cancel_reason\":\"user_request\""), "");
        assertEquals(lines(canceled(1_000_000, "REQUESTED")), other.told());
    }

    @Test
    void aCancelThatFindsNothingIsRefused() {
        scene.cancel(ORDER);
        scene.answer("0");
        scene.open();
        scene.cancel(ORDER);
        scene.refuse(11_044);

        String refused = "CancelRejected orderId=281474976710661 reason=UNKNOWN_ORDER";
        List<String> told = scene.told();
        assertEquals(1, told.stream().filter(line -> line.equals(lines(refused).get(0))).count(), told::toString);
    }

    @Test
    void newTermsAreToldOnce() {
        scene.open();
        scene.amend(ORDER, 50_100 * DOLLAR, 200 * AMOUNT);
        assertEquals("{\"order_id\":\"ETH-12\",\"amount\":200,\"price\":50100}", scene.lastCommand().path("params").toString());
        String amended = order("open", "0.0", "").replace("50000.0", "50100.0").replace("100.0,\"dir", "200.0,\"dir")
            .replace("\"replaced\":false", "\"replaced\":true");
        scene.answer("{\"order\":" + amended + ",\"trades\":[]}");
        scene.change(amended, "");

        assertEquals(lines("OrderAmended orderId=281474976710661 price=5010000000 quantity=2000000"), scene.told());
    }

    @Test
    void allOrdersOfAnInstrumentOrOfAllAreCancelled() {
        scene.open();
        scene.cancelAll(DeribitScene.BTC);
        assertEquals("private/cancel_all_by_instrument", scene.lastCommand().path("method").asText());
        scene.change(order("cancelled", "0.0", ""), "");
        scene.answer("1");
        scene.cancelAll(0);
        assertEquals("private/cancel_all", scene.lastCommand().path("method").asText());
        scene.answer("0");

        assertEquals(lines(canceled(1_000_000, "REQUESTED")), scene.told());
    }

    @Test
    void whatIsNotDeclaredOrTwiceNeverLeaves() {
        scene.place(1, OrderType.TRAILING_STOP_LIMIT, TimeInForce.GTC, DOLLAR, AMOUNT);
        scene.place(2, OrderType.LIMIT, TimeInForce.GTD, DOLLAR, AMOUNT);
        scene.limit(ORDER);
        scene.limit(ORDER);

        assertEquals(1, scene.world.commands.size());
        assertEquals(lines("OrderRejected orderId=1 reason=UNSUPPORTED", "OrderRejected orderId=2 reason=UNSUPPORTED",
            "OrderRejected orderId=281474976710661 reason=DUPLICATE"), scene.told());
    }

    @Test
    void beyondTheLimitsThatTheVenueToldOrdersAreRefusedHereAndCancelsStillGo() {
        for (int i = 1; i <= 7; i++) {
            scene.limit(i);
        }
        assertEquals(6, scene.world.commands.size());
        assertEquals(lines("OrderRejected orderId=7 reason=RATE_LIMIT"), scene.told());
        scene.cancel(1);
        assertEquals(7, scene.world.commands.size());
    }

    @Test
    void withoutConnectionNothingIsSent() {
        scene.world.admits = false;
        scene.world.account.cut();
        scene.runMillis(10);
        scene.told();
        scene.limit(ORDER);

        assertEquals(lines("OrderRejected orderId=281474976710661 reason=NOT_SENT"), scene.told());
    }

    @Test
    void anExecutionThatIsMissingIsFoundByAStatement() {
        scene.open();
        scene.world.answers.put("private/get_user_trades_by_instrument_and_time",
            DeribitWorld.result("{\"trades\":[" + trade(7, "100.0", "filled") + "],\"has_more\":false}"));
        scene.change(order("filled", "100.0", ""), "");
        scene.runMillis(3_000);

        List<String> told = scene.told();
        assertTrue(told.contains(lines(FILLED + "tradeId=7 quantity=1000000 leavesQuantity=0").get(0)), told::toString);
    }

    @Test
    void balancesAndPositionsComeByThemselves() {
        scene.say("{\"jsonrpc\":\"2.0\",\"method\":\"subscription\",\"params\":{\"channel\":\"user.portfolio.btc\",\"data\":{"
            + "\"currency\":\"btc\",\"balance\":1.23456789,\"available_funds\":1.0000000049,\"equity\":1}}}");
        scene.say("{\"jsonrpc\":\"2.0\",\"method\":\"subscription\",\"params\":{\"channel\":\"user.changes.any.any.raw\","
            + "\"data\":{\"trades\":[],\"orders\":[],\"positions\":[{\"instrument_name\":\"BTC-PERPETUAL\",\"size\":-30.0,"
            + "\"direction\":\"sell\",\"average_price\":50000.123456}]}}}");

        assertEquals(lines("BalanceStated statement=0 total=1.23456789 available=1.00000000 asset=BTC scale=8",
            "PositionStated statement=0 quantity=-300000 averagePrice=5000012346"), scene.told());
    }

    @Test
    void aStatementTellsAllAndOneThatLacksAPartIsNotWhole() {
        scene.world.answers.put("private/get_open_orders", DeribitWorld.result("[" + order("open", "20.0", "").replace(
            DeribitScene.LABEL, "by hand") + "]"));
        scene.requestStatement(5, DeribitWorld.NEW_YEAR_2026 * 1_000_000);
        List<String> told = scene.told();
        assertTrue(told.contains("StatementClosed lines=2 statement=5 whole=ON"), told::toString);
        assertTrue(told.stream().anyMatch(line -> line.startsWith("OrderStated") && line.contains("orderId=0 ")), told::toString);

        scene.world.answers.put("private/get_positions", DeribitWorld.result("[{}]"));
        scene.requestStatement(6, 0);
        List<String> again = scene.told();
        assertTrue(again.contains("StatementClosed lines=2 statement=6 whole=OFF"), again::toString);
    }
}
