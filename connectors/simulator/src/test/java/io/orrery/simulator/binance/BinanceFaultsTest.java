package io.orrery.simulator.binance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.SimOptions;
import io.orrery.simulator.Simulation;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each fault strikes once, at the WebSocket API, and then all is well. */
final class BinanceFaultsTest {
    private static final String RESTING = "'symbol':'BTCUSDT','side':'BUY','type':'LIMIT','timeInForce':'GTC',"
        + "'price':'45000.00','quantity':'0.01'";
    private static Simulation simulation;
    private static BinanceSocket binance;

    @BeforeAll
    static void start() throws IOException {
        simulation = Simulation.start(SimOptions.of(7, "binance"));
    }

    @BeforeEach
    void connect() {
        binance = new BinanceSocket(simulation.served().get(0), "orders", "");
    }

    @AfterEach
    void leave() {
        binance.close();
    }

    @AfterAll
    static void stop() {
        simulation.close();
    }

    @Test
    void troublesAreToldInTheVenuesWords() throws Exception {
        JsonNode limited = struck("V01", "order.place", RESTING);
        assertEquals(429, limited.get("status").asInt());
        assertEquals(-1003, limited.at("/error/code").asInt());
        long wait = limited.at("/error/data/retryAfter").asLong() - limited.at("/error/data/serverTime").asLong();
        assertEquals(5_000, wait);

        JsonNode closed = struck("V06", "openOrders.status", "");
        assertEquals(503, closed.get("status").asInt());
        assertEquals(-1008, closed.at("/error/code").asInt());
        assertEquals(200, binance.signed("order.place", RESTING).get("status").asInt());
        assertEquals(200, binance.signed("openOrders.cancelAll", "'symbol':'BTCUSDT'").get("status").asInt());
    }

    @Test
    void whoIsBannedIsClosedAndStaysBannedAtEveryDoor() throws Exception {
        try (Simulation own = Simulation.start(SimOptions.of(7, "binance").withFaults("V02=1x1"));
            BinanceSocket first = new BinanceSocket(own.served().get(0), "orders", "");
            BinanceSocket again = new BinanceSocket(own.served().get(0), "orders", "")) {
            JsonNode banned = first.signed("order.place", RESTING);

            assertEquals(418, banned.get("status").asInt());
            assertTrue(banned.at("/error/data/retryAfter").asLong() > System.currentTimeMillis() + 100_000);
            assertEquals(1008, first.closeCode());
            assertEquals(-1003, first.get("/api/v3/ping").get("code").asInt());
            assertEquals(418, again.call("ping", "").get("status").asInt());
        }
    }

    @Test
    void aSkewedClockRefusesOrTakesByItsOwnTime() throws Exception {
        try (Simulation own = Simulation.start(SimOptions.of(7, "binance").withFaults("V04=1x1"));
            BinanceSocket skewed = new BinanceSocket(own.served().get(0), "orders", "")) {
            long shown = skewed.call("time", "").at("/result/serverTime").asLong();
            assertEquals(1_500, Math.abs(shown - System.currentTimeMillis()), 900);

            String payload = "apiKey=" + skewed.owner.key() + "&timestamp=" + (shown + 2_500);
            JsonNode early = skewed.call("account.status", "'timestamp':" + (shown + 2_500) + ",'apiKey':'" + skewed.owner.key()
                + "','signature':'" + skewed.owner.sign(payload) + "'");
            assertEquals(-1021, early.at("/error/code").asInt());
        }
    }

    @Test
    void anOrderJustPlacedIsSaidNotToExist() throws Exception {
        String named = "'symbol':'BTCUSDT','orderId':" + binance.signed("order.place", RESTING).at("/result/orderId");

        assertEquals(-2013, struck("O05", "order.status", named).at("/error/code").asInt());
        assertEquals(-2011, struck("O05", "order.cancel", named).at("/error/code").asInt());
        assertEquals("NEW", binance.signed("order.status", named).at("/result/status").asText());
    }

    @Test
    void anAnswerMayComeAfterTheFillOrSecondsLater() throws Exception {
        binance.signed("userDataStream.subscribe.signature", "");
        binance.faults("O06=1x1");
        binance.send("{'id':'late','method':'order.place','params':{" + binance.signed(
            "'symbol':'BTCUSDT','side':'BUY','type':'MARKET','quantity':'0.01'") + "}}");
        binance.next(json -> json.at("/event/X").asText().equals("FILLED"));
        assertFalse(binance.isAnswered());
        binance.answer(json -> json.path("id").asText().equals("late"));
        assertEquals(1, binance.struck("O06"));

        binance.faults("V09=1x1");
        binance.send("{'id':'slow','method':'ping'}");
        assertEquals(200, binance.call("ping", "").get("status").asInt());
        assertEquals(1, binance.struck("V09"));
    }

    @Test
    void aStreamRunsOutOfTimeAndCanBeHadAgain() throws Exception {
        binance.signed("userDataStream.subscribe.signature", "");
        binance.faults("S13=1x1");

        binance.event("eventStreamTerminated");
        assertEquals(1, binance.signed("userDataStream.subscribe.signature", "").at("/result/subscriptionId").asInt());
        binance.signed("order.place", RESTING);
        assertEquals("NEW", binance.event("executionReport").get("x").asText());
    }

    private JsonNode struck(String fault, String method, String params) throws Exception {
        binance.faults(fault + "=1x1");
        return binance.signed(method, params);
    }
}
