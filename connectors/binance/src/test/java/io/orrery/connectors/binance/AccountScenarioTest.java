package io.orrery.connectors.binance;

import static io.orrery.connectors.binance.SpotScene.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AccountScenarioTest {
    private static final long ORDER = SpotScene.ORDER;

    private final SpotScene scene = SpotScene.live();

    @Test
    void theAccountLivesOnceItsStreamIsSubscribedAndAStatementFollows() {
        SpotScene fresh = new SpotScene();
        fresh.runMillis(3_000);

        assertEquals("userDataStream.subscribe.signature", fresh.lastCommand().get("method").asText());
        assertEquals(
            List.of("AccountStatus", "StatementOpened", "StatementClosed"),
            fresh.news("AccountStatus", "StatementOpened", "StatementClosed").stream()
                .map(line -> line.substring(0, line.indexOf(' '))).toList());
    }

    @Test
    void aLoginThatIsRefusedIsTriedAgainAndTheAccountDoesNotLive() {
        SpotScene fresh = new SpotScene();
        fresh.world.grantsLogin = false;
        fresh.runMillis(20_000);

        int tries = fresh.world.commands.size();
        assertTrue(tries > 3 && tries < 20, tries + " times");
        assertEquals(List.of(), fresh.news("AccountStatus"));
    }

    @Test
    void anExecutionIsToldOnceWithItsFee() {
        scene.limit(ORDER);
        String more = "\"l\":\"0.4\",\"z\":\"0.4\",\"L\":\"99.5\",\"n\":\"0.0004\",\"N\":\"BTC\",\"t\":5,\"m\":true";
        scene.report("TRADE", "PARTIALLY_FILLED", more);
        scene.report("TRADE", "PARTIALLY_FILLED", more);

        assertEquals(lines("OrderFilled orderId=" + ORDER + " tradeId=5 price=99500000 quantity=40000000 "
            + "leavesQuantity=60000000 fee=0.00040000 "
                + "side=BUY liquidity=MAKER feeAsset=BTC feeScale=8"),
            scene.told());
    }

    @Test
    void aFeeInTheQuoteAssetNeedsNoName() {
        scene.limit(ORDER);
        scene.report("TRADE", "FILLED", "\"l\":\"1\",\"z\":\"1\",\"L\":\"100\",\"n\":\"0.1\",\"N\":\"USDT\",\"t\":6");

        assertEquals(lines("OrderFilled orderId=" + ORDER + " tradeId=6 price=100000000 quantity=100000000 leavesQuantity=0 "
            + "fee=10000000 "
                + "side=BUY liquidity=TAKER"),
            scene.told());
    }

    @Test
    void aFillSettlesWhatWasAskedSoThatNoDoubtFollows() {
        scene.limit(ORDER);
        scene.report("TRADE", "FILLED", "\"l\":\"1\",\"z\":\"1\",\"L\":\"100\",\"t\":6");
        scene.told();
        scene.runMillis(11_000);

        assertEquals(List.of(), scene.told());
    }

    @Test
    void ordersThatEndTellWhy() {
        scene.report("EXPIRED", "EXPIRED", "\"f\":\"IOC\",\"eR\":\"UNFILLED_IOC_QUANTITY_EXPIRED\"");
        scene.report("EXPIRED", "EXPIRED", "\"f\":\"FOK\"");
        scene.report("EXPIRED", "EXPIRED", "\"eR\":\"EXCHANGE_CANCELED\"");
        scene.report("EXPIRED", "EXPIRED", "\"eR\":\"EXECUTION_RULE_PRICE_RANGE_EXCEEDED\"");
        scene.report("TRADE_PREVENTION", "EXPIRED_IN_MATCH", "");
        scene.report("REJECTED", "REJECTED", "\"r\":\"INSUFFICIENT_BALANCES\"");
        scene.report("CANCELED", "CANCELED", "");

        assertEquals(
            List.of("UNFILLED", "UNFILLED", "EXPIRED", "FILTER", "SELF_TRADE", "BALANCE", "OTHER"),
            scene.told().stream().map(line -> line.replaceAll(".*reason=(\\w+).*", "$1")).toList());
    }

    @Test
    void selfTradePreventionThatTakesAPartOfAnOrderAmendsIt() {
        scene.report("TRADE_PREVENTION", "NEW", "\"A\":\"0.25\"");

        assertEquals(lines("OrderAmended orderId=" + ORDER + " price=100000000 quantity=75000000"), scene.told());
    }

    @Test
    void anOrderOfWhichSelfTradePreventionTakesAllEndsOnceWithTheReportThatSaysSo() {
        scene.report("TRADE_PREVENTION", "NEW", "\"A\":\"1\"");
        scene.report("EXPIRED", "EXPIRED_IN_MATCH", "\"A\":\"1\",\"r\":\"STP\"");

        assertEquals(lines("OrderCanceled leavesQuantity=100000000 orderId=" + ORDER + " reason=SELF_TRADE"), scene.told());
    }

    @Test
    void balancesAreStatedAsTheyChange() {
        scene.say("{\"subscriptionId\":0,\"event\":{\"e\":\"outboundAccountPosition\",\"E\":1,\"u\":1767225600000,"
            + "\"B\":[{\"a\":\"BTC\",\"f\":\"1.5\",\"l\":\"0.5\"}]}}");

        assertEquals(lines("BalanceStated statement=0 total=2.00000000 available=1.50000000 asset=BTC scale=8"), scene.told());
    }

    @Test
    void aReportThatCannotBeReadMakesAStatement() {
        scene.report("TRADE", "FILLED", "\"l\":null,\"z\":\"1\",\"L\":\"100\",\"t\":6");
        scene.runMillis(100);

        assertEquals(lines("StatementOpened statement=-2", "StatementClosed statement=-2 lines=0 whole=ON"), scene.told());
    }

    @Test
    void aStatementTellsOrdersBalancesAndTrades() {
        scene.limit(ORDER);
        scene.report("NEW", "NEW", "");
        scene.world.answers.put("/api/v3/openOrders",
            "[{\"symbol\":\"BTCUSDT\",\"orderId\":77,\"clientOrderId\":\"" + SpotScene.CLIENT_ID + "\",\"price\":\"100.00\","
                + "\"origQty\":\"1.0\",\"executedQty\":\"0.25\",\"status\":\"PARTIALLY_FILLED\",\"timeInForce\":\"GTC\","
                + "\"type\":\"LIMIT_MAKER\",\"side\":\"BUY\",\"updateTime\":1767225600000},"
                + "{\"symbol\":\"BTCUSDT\",\"orderId\":78,\"clientOrderId\":\"web_1\",\"price\":\"0.00\","
                + "\"origQty\":\"2\",\"executedQty\":\"0\",\"timeInForce\":\"GTC\","
                + "\"type\":\"STOP_LOSS\",\"side\":\"SELL\",\"updateTime\":1767225600000}]");
        scene.world.answers.put("/api/v3/account", "{\"balances\":[{\"asset\":\"USDT\",\"free\":\"1.00\",\"locked\":\"2.00\"}]}");
        scene.world.answers.put("/api/v3/myTrades",
            "[{\"symbol\":\"BTCUSDT\",\"id\":5,\"orderId\":77,\"price\":\"99.5\",\"qty\":\"0.25\",\"commission\":\"0.1\","
                + "\"commissionAsset\":\"BNB\",\"time\":1767225599000,\"isBuyer\":true,\"isMaker\":true}]");
        scene.told();
        scene.requestStatement(9, scene.network.now() - TimeUnit.HOURS.toNanos(1));
        scene.runMillis(100);

        List<String> told = scene.told();
        assertEquals("StatementOpened statement=9", told.get(0));
        assertEquals(
            lines("OrderStated statement=9 orderId=" + ORDER + " venueOrderId=77 price=100000000 quantity=100000000 "
                + "filled=25000000 "
                + "side=BUY orderType=LIMIT timeInForce=POST_ONLY clientId=" + SpotScene.CLIENT_ID).get(0),
            told.get(1));
        assertTrue(told.get(2).contains("orderId=0") && told.get(2).contains("orderType=STOP "), told.get(2));
        List<String> others = lines(
            "BalanceStated statement=9 total=3.00000000 available=1.00000000 asset=USDT scale=8",
            "TradeStated statement=9 orderId=" + ORDER + " venueOrderId=77 tradeId=5 price=99500000 quantity=25000000 "
                + "fee=0.10000000 "
                + "side=BUY liquidity=MAKER feeAsset=BNB feeScale=8");
        assertTrue(told.containsAll(others), told.toString());
        assertEquals(lines("StatementClosed statement=9 lines=7 whole=ON").get(0), told.get(told.size() - 1));
    }

    @Test
    void tradesOfOrdersThatAreNotKnownAreStatedWithTheirOrdersWhichAreAskedForFirst() {
        String trade = "{\"symbol\":\"BTCUSDT\",\"id\":%d,\"orderId\":%d,\"price\":\"99.5\",\"qty\":\"0.25\","
            + "\"commission\":\"0\",\"commissionAsset\":\"BNB\",\"time\":%d,\"isBuyer\":true,\"isMaker\":true}";
        long before = 1_767_220_000_000L;
        long then = 1_767_225_599_000L;
        scene.world.answers.put("/api/v3/myTrades", "[" + String.join(",", String.format(trade, 4, 70, before),
            String.format(trade, 5, 78, then), String.format(trade, 6, 77, then)) + "]");
        scene.world.answers.put("/api/v3/allOrders", "[{\"orderId\":77,\"clientOrderId\":\"" + SpotScene.CLIENT_ID
            + "\",\"status\":\"FILLED\"},{\"orderId\":78,\"clientOrderId\":\"web_1\",\"status\":\"FILLED\"}]");
        scene.told();
        scene.world.asked.clear();
        scene.requestStatement(9, scene.network.now() - TimeUnit.MINUTES.toNanos(1));
        scene.runMillis(100);

        List<String> trades = scene.told().stream().filter(told -> told.startsWith("TradeStated")).toList();
        assertTrue(trades.get(0).contains(" orderId=0 ") && trades.get(0).contains("venueOrderId=78"), trades.get(0));
        assertTrue(trades.get(1).contains(" orderId=" + ORDER + " ") && trades.get(1).contains("venueOrderId=77"), trades.get(1));
        String asked = scene.world.asked("/api/v3/allOrders").get(0);
        assertTrue(asked.startsWith("/api/v3/allOrders?symbol=BTCUSDT&orderId=77&limit=1000&"), asked);
        assertEquals(2, scene.world.asked("/api/v3/myTrades").size());
    }

    @Test
    void withoutTheOrdersOfTradesAStatementTellsNoneAndIsNotWhole() {
        scene.world.answers.put("/api/v3/myTrades",
            "[{\"symbol\":\"BTCUSDT\",\"id\":5,\"orderId\":77,\"price\":\"99.5\",\"qty\":\"0.25\",\"commission\":\"0\","
                + "\"commissionAsset\":\"BNB\",\"time\":1767225599000,\"isBuyer\":true,\"isMaker\":true}]");
        scene.world.answers.put("/api/v3/allOrders", "{}");
        scene.world.statuses.put("/api/v3/allOrders", 503);
        scene.told();
        scene.requestStatement(9, scene.network.now() - TimeUnit.MINUTES.toNanos(1));
        scene.runMillis(10_000);

        assertEquals(lines("StatementOpened statement=9", "StatementClosed statement=9 lines=0 whole=OFF"), scene.told());
    }

    @Test
    void anOrderThatAStatementHasBeforeItsAcceptanceIsAcceptedAllTheSame() {
        scene.world.answers.put("/api/v3/openOrders",
            "[{\"symbol\":\"BTCUSDT\",\"orderId\":77,\"clientOrderId\":\"" + SpotScene.CLIENT_ID + "\",\"price\":\"100.00\","
                + "\"origQty\":\"1.0\",\"executedQty\":\"0\",\"timeInForce\":\"GTC\",\"type\":\"LIMIT\",\"side\":\"BUY\"}]");
        scene.limit(ORDER);
        scene.requestStatement(9, scene.network.now());
        scene.runMillis(100);
        scene.told();
        scene.report("NEW", "NEW", "");

        assertEquals(lines("OrderAccepted orderId=" + ORDER + " venueOrderId=77"), scene.told());
    }

    @Test
    void aPartThatCannotBeHadMakesAStatementThatIsNotWhole() {
        scene.world.statuses.put("/api/v3/account", 503);
        scene.requestStatement(9, scene.network.now());
        scene.runMillis(5_000);

        assertEquals(lines("StatementOpened statement=9", "StatementClosed statement=9 lines=0 whole=OFF"), scene.told());
        assertEquals(3 + 1, scene.world.asked("/api/v3/account").size());
    }

    @Test
    void oneOrderThatCannotBeReadLeavesTheOthersInAStatementThatIsNotWhole() {
        scene.world.answers.put("/api/v3/openOrders",
            "[{\"orderId\":77},{\"orderId\":78,\"clientOrderId\":\"web_1\",\"price\":\"1\",\"origQty\":\"2\","
                + "\"executedQty\":\"0\","
                + "\"timeInForce\":\"GTC\",\"type\":\"LIMIT\",\"side\":\"SELL\"}]");
        scene.requestStatement(9, scene.network.now());
        scene.runMillis(100);

        assertEquals(lines("StatementClosed statement=9 lines=2 whole=OFF").get(0), scene.told().get(3));
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
    void whenThePrivateStreamEndsAnotherConnectionTakesOver() {
        scene.say("{\"subscriptionId\":0,\"event\":{\"e\":\"eventStreamTerminated\",\"E\":1728973001334}}");
        scene.runMillis(5_000);

        assertTrue(scene.told().contains("AccountStatus state=LIVE"));
    }

    /** That it ended may have got lost. */
    @Test
    void aPrivateStreamThatDoesNotTellWhatAnAnswerToldIsReplaced() {
        scene.limit(ORDER);
        scene.answer("\"status\":200,\"result\":{\"orderId\":77}");
        scene.runMillis(4_900);
        assertTrue(scene.told().stream().noneMatch(line -> line.startsWith("AccountStatus")));
        scene.runMillis(2_000);
        assertTrue(scene.told().containsAll(lines("AccountStatus state=STALE", "AccountStatus state=LIVE")));
    }

    @Test
    void whileTheVenueCannotBeReachedNothingLeavesAndItIsToldOnce() {
        scene.world.admitsApi = false;
        scene.world.api.cut();
        scene.runMillis(5_000);
        assertEquals(lines("AccountStatus state=STALE"), scene.told());
        scene.world.admitsApi = true;
        scene.runMillis(40_000);
        assertEquals("AccountStatus state=LIVE", scene.told().get(0));
    }
}
