package io.orrery.connectors.kraken;

import static io.orrery.connectors.kraken.KrakenScene.CLIENT_ID;
import static io.orrery.connectors.kraken.KrakenScene.NAME;
import static io.orrery.connectors.kraken.KrakenScene.ORDER;
import static io.orrery.connectors.kraken.KrakenScene.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.sign.Secret;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AccountScenarioTest {
    private static final String TRADE = "\"symbol\":\"BTC/USD\",\"side\":\"buy\",\"order_type\":\"limit\","
        + "\"exec_id\":\"TXXXXX-1\","
        + "\"trade_id\":5,\"last_qty\":0.4,\"last_price\":99.5,\"liquidity_ind\":\"m\",\"cum_qty\":0.4,"
        + "\"fees\":[{\"asset\":\"USD\",\"qty\":0.0398}],";

    private final KrakenScene scene = KrakenScene.live();

    @Test
    void theAccountLivesOnceBothChannelsAreSubscribedAndAStatementFollows() {
        KrakenScene fresh = new KrakenScene();
        fresh.runMillis(3_000);
        assertEquals(
            List.of("executions", "balances"),
            fresh.world.privateSubscriptions.stream().map(each -> each.get("params").get("channel").asText()).toList());
        assertEquals(
            lines("AccountStatus state=LIVE", "StatementOpened statement=-1", "StatementClosed statement=-1 lines=0 whole=ON"),
            fresh.told().stream().filter(line -> !line.contains("Definition")).toList());
    }

    @Test
    void aKeyThatIsNotTakenIsTriedAgainAndTheAccountDoesNotLive() {
        KrakenScene fresh = new KrakenScene();
        fresh.world.errors.put("/0/private/GetWebSocketsToken", "EAPI:Invalid key");
        fresh.runMillis(20_000);
        long tries = fresh.world.asked("/0/private/GetWebSocketsToken");
        assertTrue(tries > 3 && tries < 20, tries + " times");
        assertEquals(List.of(), fresh.news("AccountStatus"));
    }

    @Test
    void anExecutionIsToldOnceWithItsFee() {
        scene.limit(ORDER);
        scene.accept();
        scene.told();
        scene.execution("trade", "partially_filled", TRADE);
        scene.execution("trade", "partially_filled", TRADE);
        assertEquals(
            lines("OrderFilled orderId=" + ORDER + " tradeId=5 price=995 quantity=40000000 leavesQuantity=60000000 fee=3980000 "
                + "side=BUY liquidity=MAKER"), scene.told());
    }

    @Test
    void aFillBeforeTheAnswerImpliesAcceptanceAndNoDoubtFollows() {
        scene.limit(ORDER);
        scene.execution("trade", "partially_filled", TRADE.replace("0.4,\"last", "1.0,\"last").replace("\"cum_qty\":0.4",
            "\"cum_qty\":1"));
        scene.execution("filled", "filled", "\"cum_qty\":1,");
        scene.accept();
        scene.runMillis(11_000);
        List<String> told = scene.told();
        assertEquals(2, told.size(), told.toString());
        assertTrue(told.get(0).startsWith("OrderAccepted") && told.get(1).contains("leavesQuantity=0"), told.toString());
    }

    @Test
    void aFeeThatTheQuoteAssetDoesNotHoldIsToldExactly() {
        scene.limit(ORDER);
        scene.execution("trade", "partially_filled", TRADE.replace("0.0398", "0.039812345"));
        assertTrue(scene.told().get(1).contains("fee=0.0398123450 feeAsset=USD feeScale=10"));
    }

    @Test
    void aForeignOrdersFillIsToldAsForeign() {
        scene.world.execution("\"order_id\":\"OOTHER-1\",\"exec_type\":\"trade\"," + TRADE
            + "\"timestamp\":\"2026-01-01T00:00:01Z\"");
        scene.runMillis(5);
        assertTrue(scene.told().get(0).contains("orderId=0"));
    }

    @Test
    void ordersThatEndTellWhy() {
        for (String reason : List.of("User requested", "Post only order", "Self trade prevention", "Cancel all orders after",
            "New")) {
            scene.limit(ORDER);
            scene.execution("canceled", "canceled", "\"reason\":\"" + reason + "\",");
        }
        scene.limit(ORDER);
        scene.execution("expired", "expired", "");
        scene.place(scene.newOrder(ORDER, OrderType.LIMIT, TimeInForce.IOC, 1_000, 100_000_000));
        scene.execution("canceled", "canceled", "\"reason\":\"Order ran out of market\",");
        assertEquals(
            List.of("OTHER", "WOULD_TAKE", "SELF_TRADE", "DEAD_MAN", "OTHER", "EXPIRED", "UNFILLED"), scene.reasons());
    }

    /** A process before this one sent the order: of it the venue tells only what happens. */
    @Test
    void whatIsLeftOfAnOrderWhoseQuantityIsNotKnownIsNotTold() {
        scene.execution("trade", "partially_filled", TRADE);
        assertTrue(scene.told().get(0).startsWith("OrderAccepted"));
        scene.execution("trade", "partially_filled", TRADE.replace("\"trade_id\":5", "\"trade_id\":6"));
        scene.execution("canceled", "canceled", "\"cum_qty\":0.4,");
        assertNothingLeftIsTold(scene.told(), "OrderFilled");
    }

    @Test
    void anAmendmentThatDoesNotTellToWhatIsADoubt() {
        for (String terms : List.of("\"order_qty\":null,\"limit_price\":100.5,", "\"order_qty\":2,\"limit_price\":null,")) {
            scene.limit(ORDER);
            scene.accept();
            scene.told();
            scene.execution("amended", "new", "\"cum_qty\":0.0," + terms);
            scene.execution("canceled", "canceled", "\"cum_qty\":0.0,");
            List<String> told = scene.told();
            assertTrue(told.get(0).startsWith("CommandUnanswered") && told.get(0).contains("command=AMEND doubt=UNREADABLE"),
                told.toString());
            assertNothingLeftIsTold(told, "CommandUnanswered");
        }
    }

    private static void assertNothingLeftIsTold(List<String> told, String first) {
        assertEquals(2, told.size(), told.toString());
        assertTrue(told.get(0).startsWith(first) && told.get(1).startsWith("OrderCanceled"), told.toString());
        assertTrue(told.stream().noneMatch(line -> line.contains("leavesQuantity")), told.toString());
    }

    @Test
    void balancesAreStatedAsTheyChange() {
        scene.say("{\"channel\":\"balances\",\"type\":\"update\",\"data\":[{\"asset\":\"BTC\",\"asset_class\":\"currency\","
            + "\"amount\":-0.5,\"balance\":1.5,\"wallet_type\":\"spot\",\"wallet_id\":\"main\","
            + "\"timestamp\":\"2026-01-01T00:00:01Z\"},{\"asset\":\"BTC\",\"balance\":7,\"wallet_type\":\"earn\"}],"
            + "\"sequence\":2}");
        assertEquals(
            lines("BalanceStated statement=0 total=1.5000000000 available=1.5000000000 asset=BTC scale=10"), scene.told());
    }

    @Test
    void anAssetOfWhichThereAreBillionsIsStatedAtACoarserScale() {
        scene.say("{\"channel\":\"balances\",\"type\":\"update\",\"data\":[{\"asset\":\"SHIB\",\"balance\":1234567890.5}],"
            + "\"sequence\":2}");
        assertTrue(scene.told().get(0).contains("total=1234567890.50000000"));
    }

    @Test
    void aMessageThatIsMissingMakesAStatement() {
        scene.world.sequence++;
        scene.execution("status", "new", "\"symbol\":\"BTC/USD\",");
        scene.runMillis(100);
        assertEquals(lines("StatementOpened statement=-2", "StatementClosed statement=-2 lines=0 whole=ON"), scene.told());
    }

    @Test
    void aReportThatCannotBeReadMakesAStatementAndTheOthersAreTold() {
        scene.limit(ORDER);
        scene.accept();
        scene.told();
        scene.world.execution("\"exec_type\":\"nobody_knows\",\"order_id\":\"" + NAME + "\"},{\"exec_type\":\"canceled\","
            + "\"order_id\":\"" + NAME + "\"");
        scene.runMillis(100);
        List<String> told = scene.told();
        assertTrue(told.get(0).startsWith("OrderCanceled"), told.toString());
        assertEquals(lines("StatementOpened statement=-2").get(0), told.get(1));
    }

    @Test
    void aStatementTellsOrdersBalancesAndTrades() {
        scene.limit(ORDER);
        scene.accept();
        scene.world.answers.put("/0/private/OpenOrders", "{\"open\":{\"" + NAME + "\":{\"cl_ord_id\":\"" + CLIENT_ID
            + "\",\"status\":\"open\",\"opentm\":1767225600.5,\"expiretm\":0,\"descr\":{\"pair\":\"XBTUSD\",\"type\":\"buy\","
            + "\"ordertype\":\"limit\",\"price\":\"100.0\",\"price2\":\"0\"},\"vol\":\"1.00000000\",\"vol_exec\":\"0.25000000\","
            + "\"oflags\":\"post,fciq\"},\"OSTOPS-1\":{\"opentm\":1,\"descr\":{\"pair\":\"XBTUSD\",\"type\":\"sell\","
            + "\"ordertype\":\"stop-loss-limit\",\"price\":\"90.0\",\"price2\":\"89.5\"},\"vol\":\"2\",\"vol_exec\":\"0\"},"
            + "\"OOTHER-1\":{\"descr\":{\"pair\":\"XRPEUR\",\"type\":\"sell\",\"ordertype\":\"limit\",\"price\":\"1\"},"
            + "\"vol\":\"2\","
            + "\"vol_exec\":\"0\"}}}");
        scene.world.answers.put("/0/private/BalanceEx", "{\"ZUSD\":{\"balance\":\"3.0000\",\"hold_trade\":\"2.0000\"}}");
        scene.world.answers.put("/0/private/TradesHistory", "{\"trades\":{\"TXXXXX-1\":{\"ordertxid\":\"" + NAME
            + "\",\"pair\":\"XXBTZUSD\",\"time\":1767225602.1234,\"type\":\"buy\",\"price\":\"99.50000\",\"fee\":\"0.03980\","
            + "\"vol\":\"0.25000000\",\"trade_id\":5,\"maker\":true},\"TOLD00-1\":{\"ordertxid\":\"" + NAME
            + "\",\"pair\":\"XXBTZUSD\",\"time\":1.1,\"type\":\"buy\",\"price\":\"99.5\",\"fee\":\"0\",\"vol\":\"1\"}},"
            + "\"count\":2}");
        scene.told();
        scene.requestStatement(9, scene.network.now() - TimeUnit.HOURS.toNanos(1));
        scene.runMillis(100);
        List<String> told = scene.told();
        assertEquals("StatementOpened statement=9", told.get(0));
        assertTrue(told.get(1).contains("clientId=" + CLIENT_ID + " ") && told.get(1).contains("filled=25000000")
            && told.get(1).contains("timeInForce=POST_ONLY") && told.get(1).contains("orderId=" + ORDER + " "), told.get(1));
        assertTrue(told.get(2).contains("orderType=STOP_LIMIT") && told.get(2).contains("price=895 "), told.get(2));
        assertEquals(
            lines("BalanceStated statement=9 total=3.0000000000 available=1.0000000000 asset=USD scale=10").get(0), told.get(3));
        assertTrue(told.get(4).contains("tradeId=5 ") && told.get(4).contains("fee=3980000 ")
            && told.get(4).contains("orderId=" + ORDER + " "), told.get(4));
        assertEquals(lines("StatementClosed statement=9 lines=4 whole=ON").get(0), told.get(5));
    }

    @Test
    void tradesOfOrdersThatAreNotKnownAreStatedWithTheirOrdersWhichAreAskedForFirst() {
        String order = "\"status\":\"closed\",\"descr\":{\"pair\":\"XBTUSD\",\"type\":\"buy\",\"ordertype\":\"limit\","
            + "\"price\":\"99.5\",\"price2\":\"0\"},\"vol\":\"1\",\"vol_exec\":\"1\"}";
        String trade = "\",\"pair\":\"XXBTZUSD\",\"time\":%s,\"type\":\"buy\",\"price\":\"99.5\",\"fee\":\"0\",\"vol\":\"1\"}";
        scene.world.answers.put("/0/private/TradesHistory", "{\"trades\":{\"TXXXXX-1\":{\"ordertxid\":\"" + NAME
            + String.format(trade, "1767225602.1") + ",\"TXXXXX-2\":{\"ordertxid\":\"OOTHER-1"
            + String.format(trade, "1767225602.2") + ",\"TXXXXX-3\":{\"ordertxid\":\"OOLD00-1" + String.format(trade, "1.1")
            + "},\"count\":3}");
        scene.world.answers.put("/0/private/QueryOrders", "{\"" + NAME + "\":{\"cl_ord_id\":\"" + CLIENT_ID + "\"," + order
            + ",\"OOTHER-1\":{" + order + "}");
        scene.told();
        scene.requestStatement(9, scene.network.now() - TimeUnit.HOURS.toNanos(1));
        scene.requestStatement(10, scene.network.now() - TimeUnit.HOURS.toNanos(1));
        scene.runMillis(1_000);

        List<String> told = scene.told();
        List<String> trades = told.stream().filter(each -> each.startsWith("TradeStated")).toList();
        assertEquals(4, trades.size(), trades.toString());
        assertTrue(trades.get(0).contains("orderId=" + ORDER + " "), trades.get(0));
        assertTrue(trades.get(1).contains("orderId=0 "), trades.get(1));
        assertTrue(trades.get(2).contains("orderId=" + ORDER + " "), trades.get(2));
        assertTrue(told.contains(lines("StatementClosed statement=9 lines=2 whole=ON").get(0)), told.toString());
        assertEquals(1, scene.world.asked("/0/private/QueryOrders"));
        assertTrue(scene.world.bodies.stream().anyMatch(body -> body.endsWith("&txid=" + NAME + ",OOTHER-1")));
    }

    @Test
    void withoutTheOrdersOfTradesAStatementTellsNoneAndIsNotWhole() {
        scene.world.answers.put("/0/private/TradesHistory", "{\"trades\":{\"TXXXXX-1\":{\"ordertxid\":\"" + NAME
            + "\",\"pair\":\"XXBTZUSD\",\"time\":1767225602.1,\"type\":\"buy\",\"price\":\"99.5\",\"fee\":\"0\",\"vol\":\"1\"}},"
            + "\"count\":1}");
        scene.world.errors.put("/0/private/QueryOrders", "EService:Unavailable");
        scene.told();
        scene.requestStatement(9, scene.network.now() - TimeUnit.HOURS.toNanos(1));
        scene.runMillis(10_000);

        assertEquals(lines("StatementOpened statement=9", "StatementClosed statement=9 lines=0 whole=OFF"), scene.told());
    }

    @Test
    void aPartThatCannotBeHadMakesAStatementThatIsNotWhole() {
        scene.world.errors.put("/0/private/BalanceEx", "EService:Unavailable");
        scene.requestStatement(9, scene.network.now());
        scene.runMillis(5_000);
        assertEquals(lines("StatementOpened statement=9", "StatementClosed statement=9 lines=0 whole=OFF"), scene.told());
        assertEquals(1 + 3, scene.world.asked("/0/private/BalanceEx"));
    }

    @Test
    void fullPagesOfTradesAreFollowedByOthers() {
        tellTrades(0, 150);
        scene.requestStatement(9, KrakenWorld.NEW_YEAR_2026);
        scene.runMillis(20_000);
        List<String> pages = scene.world.bodies.stream().filter(body -> body.contains("&ofs=")).toList();
        assertEquals(1 + 3, pages.size());
        assertTrue(pages.get(3).matches("nonce=\\d+&start=1767225598&consolidate_taker=false&ofs=100"), pages.get(3));
        assertTrue(scene.told().contains(lines("StatementClosed statement=9 lines=150 whole=ON").get(0)));
    }

    @Test
    void tradesThatWereToldAreNotAskedForAgain() {
        tellTrades(0, 50);
        scene.requestStatement(9, KrakenWorld.NEW_YEAR_2026);
        scene.runMillis(10_000);
        tellTrades(20, 70);
        assertEquals(1, pagesOf(10));
        assertEquals(2, pagesOf(11), "one more than is known");
    }

    /** How many pages of trades a statement takes; after it there is one more. */
    private long pagesOf(int statement) {
        long before = scene.world.asked("/0/private/TradesHistory");
        scene.requestStatement(statement, KrakenWorld.NEW_YEAR_2026);
        scene.runMillis(20_000);
        tellTrades(20, 71);
        return scene.world.asked("/0/private/TradesHistory") - before;
    }

    /** The venue has so many trades; the fifty from that number on are what it names. */
    private void tellTrades(int first, int count) {
        StringBuilder trades = new StringBuilder();
        for (int i = first; i < first + 50; i++) {
            trades.append(i == first ? "" : ",").append("\"TXXXXX-").append(i).append("\":{\"ordertxid\":\"O1\","
                + "\"pair\":\"XXBTZUSD\","
                + "\"time\":1767225602.1,\"type\":\"buy\",\"price\":\"99.5\",\"fee\":\"0\",\"vol\":\"1\","
                + "\"trade_id\":").append(i + 1)
                .append('}');
        }
        scene.world.answers.put("/0/private/TradesHistory", "{\"trades\":{" + trades + "},\"count\":" + count + "}");
        scene.world.answers.put("/0/private/QueryOrders", "{\"O1\":{\"descr\":{\"pair\":\"XBTUSD\",\"type\":\"buy\","
            + "\"ordertype\":\"limit\",\"price\":\"99.5\"},\"vol\":\"150\",\"vol_exec\":\"150\",\"status\":\"closed\"}}");
    }

    @Test
    void questionsByRestKeepTheVenuesCounter() {
        for (int i = 1; i <= 10; i++) {
            scene.requestStatement(i, scene.network.now());
        }
        int before = scene.world.asked.size();
        scene.runMillis(1_000);
        int weight = scene.world.asked.subList(before, scene.world.asked.size()).stream()
            .mapToInt(path -> path.endsWith("History") ? 2 : 1).sum();
        assertTrue(weight <= 15, "weight " + weight);
    }

    @Test
    void requestsThatAreTooManyAreClosedAtOnce() {
        scene.world.silentByRest = true;
        for (int i = 1; i <= 20; i++) {
            scene.requestStatement(i, scene.network.now());
        }
        scene.runMillis(50);
        assertEquals(4, scene.told().stream().filter(line -> line.contains("whole=OFF")).count());
    }

    @Test
    void theVenuesTimerIsSetFourTimesInItsTimeAndOnlyWhileWorkGoesOn() {
        int before = scene.world.timers.size();
        scene.runMillis(60_000);
        assertEquals(4, scene.world.timers.size() - before);
        assertEquals(60, scene.world.timers.get(0).get("params").get("timeout").asInt());
    }

    @Test
    void theTimerIsSetBeforeAnyOrderCanLeave() {
        KrakenScene fresh = new KrakenScene();
        for (int i = 0; fresh.world.commands.isEmpty(); i++) {
            assertTrue(i < 3_000, "no order leaves");
            fresh.limit(ORDER + i);
            fresh.runMillis(1);
        }
        assertEquals(1, fresh.world.timersBeforeCommands);
    }

    @Test
    void anEngineThatHangsLetsTheTimerRunOutAndSetsItAgainWhenItGoesOn() {
        scene.engine.hangs = true;
        scene.runMillis(2_000);
        int before = scene.world.timers.size();
        scene.runMillis(120_000);
        assertEquals(before, scene.world.timers.size());
        scene.engine.hangs = false;
        scene.runMillis(10);
        assertEquals(before + 1, scene.world.timers.size());
    }

    @Test
    void theTimerIsTakenBackAtTheEndIfNothingIsOpen() {
        scene.venue.onClose();
        assertTrue(scene.network.lastSent().contains("\"timeout\":0"), scene.network.lastSent());

        KrakenScene open = KrakenScene.live();
        open.engine.open = 1;
        open.venue.onClose();
        assertFalse(open.network.lastSent().contains("\"timeout\":0"), open.network.lastSent());
    }

    @Test
    void nothingButCancelsPassesAGateThatIsShut() {
        scene.limit(ORDER);
        scene.accept();
        scene.told();
        scene.gate.shut();
        scene.limit(ORDER + 1);
        scene.runMillis(10);
        assertEquals(lines("OrderRejected orderId=" + (ORDER + 1) + " reason=NOT_SENT"), scene.told());
        scene.cancel(ORDER);
        scene.runMillis(10);
        assertEquals(1, scene.world.commands.stream().filter(each -> each.contains("\"cancel_order\"")).count());
        assertEquals(1, scene.gate.passed());
        assertTrue(scene.gate.isTight());
    }

    @Test
    void theTimerCanBeLeftOut() {
        KrakenScene without = new KrakenScene(new Credentials("KEY", Secret.ofText("c2VjcmV0"), null), Map.of("deadMan", "0"));
        without.runMillis(20_000);
        assertEquals(List.of(), without.world.timers);
    }

    @Test
    void whileTheVenueCannotBeReachedNothingLeavesAndItIsToldOnce() {
        scene.world.admitsPrivate = false;
        scene.world.account.cut();
        scene.runMillis(5_000);
        assertEquals(lines("AccountStatus state=STALE"), scene.told());
        scene.world.admitsPrivate = true;
        scene.runMillis(60_000);
        assertEquals("AccountStatus state=LIVE", scene.told().get(0));
    }
}
