package io.orrery.simulator.binance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.net.Reply;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BinanceRefusalsTest {
    private static final String LIMIT = "side=BUY&type=LIMIT&timeInForce=GTC&";
    private static BinanceRest binance;

    @BeforeAll
    static void open() {
        binance = new BinanceRest();
    }

    @AfterAll
    static void close() {
        binance.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "quantity=0.01&price=50000.001      | -1013 | Filter failure: PRICE_FILTER",
        "quantity=0.01&price=0.00           | -1013 | Filter failure: PRICE_FILTER",
        "quantity=0.010001&price=50000      | -1013 | Filter failure: LOT_SIZE",
        "quantity=9001&price=50000          | -1013 | Filter failure: LOT_SIZE",
        "quantity=0.00001&price=50000       | -1013 | Filter failure: NOTIONAL",
        "quantity=0.01&price=500000         | -1013 | Filter failure: PERCENT_PRICE_BY_SIDE",
        "quantity=0.01&price=500            | -1013 | Filter failure: PERCENT_PRICE_BY_SIDE",
        "quantity=1&price=50000&icebergQty=0.001 | -1013 | Filter failure: ICEBERG_PARTS",
        "quantity=100&price=50000           | -2010 | Account has insufficient balance for requested action.",
        "quantity=x&price=50000             | -1100 | Illegal characters found in parameter 'quantity'; legal",
        "quantity=-1&price=50000            | -1100 | Illegal characters found in parameter 'quantity'; legal",
        "quantity=0.000000001&price=50000   | -1111 | Parameter 'quantity' has too much precision.",
        "price=50000                        | -1102 | Mandatory parameter 'quantity' was not sent",
        "quantity=0.01                      | -1102 | Mandatory parameter 'price' was not sent",
        "quantity=0.01&price=50000&newClientOrderId=a%20b | -1100 | Illegal characters found in parameter 'newClient",
        "quantity=0.01&price=50000&stopPrice=1            | -1106 | Parameter 'stopPrice' sent when not required.",
        "quantity=0.01&price=50000&selfTradePreventionMode=HOPE | -1130 | Data sent for parameter 'selfTrade"})
    void aLimitThatIsWrongIsRefusedByNameAndNumber(String terms, int code, String message) {
        refused(code, message, "symbol=BTCUSDT&" + LIMIT + terms);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "symbol=BTCEUR&side=BUY&type=MARKET&quantity=1               | -1121 | Invalid symbol.",
        "side=BUY&type=MARKET&quantity=1                             | -1102 | Mandatory parameter 'symbol'",
        "symbol=BTCUSDT&side=HOLD&type=MARKET&quantity=1             | -1117 | Invalid side.",
        "symbol=BTCUSDT&side=BUY&type=HOPE&quantity=1                | -1116 | Invalid orderType.",
        "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=50000&timeInForce=DAY | -1115 | Invalid timeInForce.",
        "symbol=BTCUSDT&side=BUY&type=MARKET                         | -1102 | Param 'quantity' or 'quoteOrderQty' must",
        "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1&price=50000  | -1106 | Parameter 'price' sent when not required.",
        "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1&quoteOrderQty=9 | -1128 | Combination of optional parameters",
        "symbol=BTCUSDT&side=BUY&type=LIMIT_MAKER&quantity=0.01&price=75000 | -2010 | Order would immediately match",
        "symbol=BTCUSDT&side=BUY&type=STOP_LOSS&quantity=0.01&stopPrice=50000 | -2010 | Order would trigger immediately.",
        "symbol=BTCUSDT&side=BUY&type=STOP_LOSS&quantity=0.01        | -1102 | Param 'stopPrice' or 'trailingDelta' must",
        "symbol=BTCUSDT&side=BUY&type=STOP_LOSS&quantity=0.01&trailingDelta=5 | -1013 | Filter failure: TRAILING_DELTA"})
    void anyOtherOrderThatIsWrongIsToo(String terms, int code, String message) {
        refused(code, message, terms);
    }

    @Test
    void aClientIdIsTakenOnceWhileItsOrderLives() {
        String terms = "symbol=BTCUSDT&" + LIMIT + "quantity=0.01&price=45000&newClientOrderId=once-1";
        JsonNode first = binance.mine("POST order", terms);

        refused(-2010, "Duplicate order sent.", terms);
        assertEquals("CANCELED",
            binance.mine("DELETE order", "symbol=BTCUSDT&origClientOrderId=once-1").get("status").asText());
        assertTrue(binance.mine("POST order", terms).get("orderId").asLong() > first.get("orderId").asLong());
    }

    @Test
    void ordersThatAreNotThereAreSaidSoInEachWay() {
        assertEquals(-2013, binance.mine("GET order", "symbol=BTCUSDT&orderId=999999").get("code").asInt());
        assertEquals(-2011, binance.mine("DELETE order", "symbol=BTCUSDT&orderId=999999").get("code").asInt());
        assertEquals(-1102, binance.mine("GET order", "symbol=BTCUSDT").get("code").asInt());
    }

    @Test
    void whoeverDoesNotSignAsTheVenueWantsIsLeftOut() {
        String time = "timestamp=" + binance.clock.shownMillis();
        Map<String, String> key = Map.of("x-mbx-apikey", binance.owner.key());
        String right = "&signature=" + binance.owner.sign(time);

        assertCode(-2014, 401, account(time + right, Map.of("x-mbx-apikey", "short")));
        assertCode(-2015, 401, account(time + right, Map.of("x-mbx-apikey", "x".repeat(64))));
        assertCode(-1022, 400, account(time + "&recvWindow=9000" + right, key));
        assertCode(-1022, 400, account(time + "&signature=" + binance.counterparty.sign(time), key));
        assertCode(-1102, 400, account(time, key));
        assertCode(-1102, 400, account(right.substring(1), key));
        assertEquals(200, account(time + right, key).status());
    }

    @Test
    void aRequestHasToBeInTime() {
        long now = binance.clock.shownMillis();

        assertCode(-1021, 400, at(now - 5_500, ""));
        assertCode(-1021, 400, at(now + 2_000, ""));
        assertCode(-1021, 400, at(now - 1_000, "&recvWindow=500"));
        assertCode(-1102, 400, at(now, "&recvWindow=60001"));
        assertEquals(200, at(now - 5_500, "&recvWindow=10000").status());
        assertEquals(200, at(now * 1_000, "").status());
    }

    @Test
    void whoAsksTooMuchIsToldToWaitAndThenBanned() {
        try (BinanceRest crowded = new BinanceRest()) {
            Reply reply = crowded.open("GET /api/v3/depth", "symbol=BTCUSDT&limit=5000");
            assertEquals("250", reply.headers().get("X-MBX-USED-WEIGHT-1M"));
            while (reply.status() == 200) {
                reply = crowded.open("GET /api/v3/depth", "symbol=BTCUSDT&limit=5000");
            }

            assertCode(-1003, 429, reply);
            assertTrue(Long.parseLong(reply.headers().get("Retry-After")) <= 60);
            for (int i = 0; i < 100 && reply.status() == 429; i++) {
                reply = crowded.open("GET /api/v3/depth", "symbol=BTCUSDT&limit=5000");
            }
            assertCode(-1003, 418, crowded.open("GET /api/v3/ping", ""));
        }
    }

    @Test
    void ordersAreCountedAndOneThatTradesIsGivenBack() {
        try (BinanceRest counted = new BinanceRest()) {
            String resting = "symbol=BTCUSDT&" + LIMIT + "quantity=0.01&price=45000";
            assertEquals("1", counted.signed(counted.owner, "POST order", resting).headers().get("X-MBX-ORDER-COUNT-10S"));
            String market = "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.001";
            assertEquals("1", counted.signed(counted.owner, "POST order", market).headers().get("X-MBX-ORDER-COUNT-10S"));
            JsonNode limits = counted.mine("GET rateLimit/order", "");
            assertEquals(1, limits.at("/0/count").asInt(), limits.toString());

            Reply reply = counted.signed(counted.owner, "POST order", resting);
            for (int i = 0; i < 100 && reply.status() == 200; i++) {
                reply = counted.signed(counted.owner, "POST order", resting);
            }
            assertCode(-1015, 429, reply);
            assertEquals(200, counted.signed(counted.counterparty, "POST order", resting).status());
        }
    }

    private static Reply account(String query, Map<String, String> headers) {
        return binance.sent("GET /api/v3/account", query, headers);
    }

    private static Reply at(long time, String more) {
        String query = "timestamp=" + time + more;
        return account(query + "&signature=" + binance.owner.sign(query), Map.of("x-mbx-apikey", binance.owner.key()));
    }

    private static void refused(int code, String message, String terms) {
        Reply reply = binance.signed(binance.owner, "POST order", terms);
        assertCode(code, 400, reply);
        assertTrue(BinanceRest.json(reply).get("msg").asText().startsWith(message), reply.bodyText());
    }

    private static void assertCode(int code, int status, Reply reply) {
        assertEquals(code, BinanceRest.json(reply).path("code").asInt(), reply.bodyText());
        assertEquals(status, reply.status());
    }
}
