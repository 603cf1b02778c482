package io.orrery.simulator.binance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.Served;
import io.orrery.simulator.SimOptions;
import io.orrery.simulator.Simulation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The WebSocket API and the user data stream. */
final class BinanceSocketTest {
    private static final String RESTING = "'symbol':'BTCUSDT','side':'BUY','type':'LIMIT','timeInForce':'GTC',"
        + "'price':'45000.00','quantity':'0.01'";
    private static final String MARKET = "'symbol':'BTCUSDT','side':'BUY','type':'MARKET','quantity':'0.01'";
    private static Simulation simulation;
    private static Served served;
    private BinanceSocket binance;

    @BeforeAll
    static void start() throws IOException {
        simulation = Simulation.start(SimOptions.of(7, "binance"));
        served = simulation.served().get(0);
    }

    @AfterAll
    static void stop() {
        simulation.close();
    }

    @BeforeEach
    void connect() {
        binance = new BinanceSocket(served, "orders", "");
    }

    @AfterEach
    void leave() throws Exception {
        binance.signed("openOrders.cancelAll", "'symbol':'BTCUSDT'");
        binance.close();
    }

    @Test
    void anOrderIsPlacedAskedForAndCancelled() throws Exception {
        JsonNode placed = binance.signed("order.place", RESTING + ",'newClientOrderId':'ws-1'");
        assertEquals(200, placed.get("status").asInt(), placed.toString());
        assertEquals(List.of("ORDERS", "ORDERS", "REQUEST_WEIGHT"),
            placed.get("rateLimits").findValuesAsText("rateLimitType"));

        String named = "'symbol':'BTCUSDT','origClientOrderId':'ws-1'";
        assertEquals("NEW", binance.signed("order.status", named).at("/result/status").asText());
        assertEquals(1, binance.signed("openOrders.status", "'symbol':'BTCUSDT'").get("result").size());
        assertEquals("CANCELED", binance.signed("order.cancel", named).at("/result/status").asText());
        JsonNode again = binance.signed("order.cancel", named);
        assertEquals(400, again.get("status").asInt());
        assertEquals(-2011, again.at("/error/code").asInt());
    }

    @Test
    void eachOrderIsToldFromItsBirthToItsEnd() throws Exception {
        subscribe();
        JsonNode placed = binance.signed("order.place", RESTING).get("result");
        binance.signed("order.cancel", "'symbol':'BTCUSDT','newClientOrderId':'why','orderId':" + placed.get("orderId"));

        JsonNode born = binance.event("executionReport");
        JsonNode locked = binance.event("outboundAccountPosition");
        JsonNode ended = binance.event("executionReport");
        assertEquals(List.of("NEW", "NEW", "-1"), told(born, "x", "X", "t"));
        assertEquals(placed.get("clientOrderId"), born.get("c"));
        assertEquals("450.00000000", locked.at("/B/0/l").asText());
        assertEquals(List.of("CANCELED", "CANCELED", "why"), told(ended, "x", "X", "c"));
        assertEquals(placed.get("clientOrderId"), ended.get("C"));
        assertTrue(ended.get("I").asLong() > born.get("I").asLong());
    }

    @Test
    void eachFillIsToldWithItsFeeAndTheSumsGrow() throws Exception {
        subscribe();
        binance.signed("order.place", MARKET);

        binance.next(json -> json.at("/event/x").asText().equals("NEW"));
        BigDecimal sum = BigDecimal.ZERO;
        JsonNode told;
        do {
            told = binance.event("executionReport");
            assertEquals("TRADE", told.get("x").asText());
            sum = sum.add(new BigDecimal(told.get("l").asText()));
            assertEquals(0, sum.compareTo(new BigDecimal(told.get("z").asText())));
            assertEquals("BTC", told.get("N").asText());
            BigDecimal thousandth = new BigDecimal(told.get("l").asText()).movePointLeft(3);
            assertEquals(0, thousandth.compareTo(new BigDecimal(told.get("n").asText())));
        } while (!told.get("X").asText().equals("FILLED"));
        assertEquals(0, new BigDecimal("0.01").compareTo(sum));
    }

    @Test
    void anOrderThatFindsNobodyExpiresWithItsReason() throws Exception {
        subscribe();
        binance.signed("order.place", RESTING.replace("GTC", "IOC"));
        JsonNode ended = binance.next(json -> json.at("/event/x").asText().equals("EXPIRED")).get("event");

        assertEquals(List.of("EXPIRED", "UNFILLED_IOC_QUANTITY_EXPIRED"), told(ended, "X", "eR"));
    }

    @Test
    void anEd25519KeyLogsOnAndThenNeedsNoSignature() throws Exception {
        String key = binance.venue.get("ed25519ApiKey").asText();
        ObjectNode params = BinanceSocket.JSON.createObjectNode().put("apiKey", key).put("timestamp", System.currentTimeMillis());
        params.put("signature", ed25519(binance.venue.get("ed25519PrivateKey").asText(), BinanceSocket.payload(params)));
        String text = params.toString();
        assertEquals(key, binance.call("session.logon", text.substring(1, text.length() - 1)).at("/result/apiKey").asText());

        assertEquals(0, binance.call("userDataStream.subscribe", "").at("/result/subscriptionId").asInt(-1));
        JsonNode placed = binance.call("order.place", RESTING + ",'timestamp':" + System.currentTimeMillis());
        assertEquals(200, placed.get("status").asInt(), placed.toString());
        assertTrue(binance.call("session.status", "").at("/result/userDataStream").asBoolean());
        assertTrue(binance.call("session.logout", "").at("/result/apiKey").isNull());
        assertEquals(-2015, binance.call("userDataStream.subscribe", "").at("/error/code").asInt());
    }

    @Test
    void aSubscriptionThatIsEndedIsToldSo() throws Exception {
        subscribe();
        assertEquals(-2035, binance.signed("userDataStream.subscribe.signature", "").at("/error/code").asInt());
        assertEquals(0, binance.call("session.subscriptions", "").at("/result/0/subscriptionId").asInt(-1));
        binance.send("{'id':'end','method':'userDataStream.unsubscribe','params':{}}");

        assertTrue(binance.event("eventStreamTerminated").get("E").asLong() > 0);
        assertEquals(200, binance.answer(json -> json.path("id").asText().equals("end")).get("status").asInt());
        assertEquals(-2036, binance.call("userDataStream.unsubscribe", "").at("/error/code").asInt());
    }

    @Test
    void whatCanNotBeUnderstoodIsRefusedByNumber() throws Exception {
        assertEquals(-1000, binance.call("order.hope", "").at("/error/code").asInt());
        assertEquals(-1102, binance.call("order.place", RESTING).at("/error/code").asInt());
        assertEquals(-1022,
            binance.call("order.place", binance.signed(RESTING).replace("0.01", "0.02")).at("/error/code").asInt());
        assertEquals(-4056, binance.signed("session.logon", "").at("/error/code").asInt());
        binance.send("{what");
        assertEquals(-1135, binance.answer(json -> json.path("status").asInt() == 400).at("/error/code").asInt());
        assertFalse(binance.call("ping", "'returnRateLimits':false").has("rateLimits"));
    }

    private void subscribe() throws Exception {
        assertEquals(200, binance.signed("userDataStream.subscribe.signature", "").get("status").asInt());
    }

    private static List<String> told(JsonNode event, String... names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            values.add(event.path(name).asText());
        }
        return values;
    }

    private static String ed25519(String pem, String payload) throws Exception {
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der)));
        signature.update(payload.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signature.sign());
    }
}
