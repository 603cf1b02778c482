package io.orrery.simulator.kraken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.Served;
import io.orrery.simulator.SimOptions;
import io.orrery.simulator.Simulation;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two accounts, each with its own keys, orders, money and streams; and what befalls orders by WebSocket. */
final class KrakenAccountsTest {
    private static final String RESTING = "'order_type':'limit','side':'buy','order_qty':0.01,'limit_price':50000,"
        + "'symbol':'BTC/USD'";
    private static final BigDecimal MAKER = new BigDecimal("0.0025");
    private static Simulation simulation;
    private static Served served;
    private KrakenClient owner;
    private KrakenClient other;

    @BeforeAll
    static void start() throws IOException {
        simulation = Simulation.start(SimOptions.of(7, "kraken"));
        served = simulation.served().get(0);
    }

    @BeforeEach
    void enter() throws Exception {
        owner = new KrakenClient(served);
        other = KrakenClient.counterparty(served);
        owner.connect("privateStream", "");
        owner.channel("status", "update");
    }

    @AfterEach
    void leave() throws Exception {
        owner.signed("CancelAll", "");
        other.signed("CancelAll", "");
        owner.close();
        other.close();
    }

    @AfterAll
    static void stop() {
        simulation.close();
    }

    @Test
    void oneSellsToTheOtherAndPaysTheMakersFee() throws Exception {
        for (int tries = 0; tries < 50; tries++) {
            BigDecimal price = inside();
            String sold = id(other.signed("AddOrder", order("sell", price) + "&oflags=post"));
            String bought = id(owner.signed("AddOrder", order("buy", price) + "&timeinforce=IOC"));
            JsonNode sale = order(other, sold);
            JsonNode purchase = order(owner, bought);
            if (sale.path("status").asText().equals("closed") && purchase.path("status").asText().equals("closed")) {
                BigDecimal cost = price.multiply(new BigDecimal("0.01"));
                assertEquals(0, cost.compareTo(new BigDecimal(sale.get("cost").asText())), sale.toString());
                assertEquals(0, cost.multiply(MAKER).compareTo(new BigDecimal(sale.get("fee").asText())), sale.toString());
                assertTrue(new BigDecimal(purchase.get("cost").asText()).compareTo(cost) <= 0, purchase.toString());
                assertEquals("EOrder:Unknown order", owner.signed("CancelOrder", "txid=" + sold).at("/error/0").asText());
                return;
            }
            other.signed("CancelAll", "");
        }
        throw new AssertionError("they never met");
    }

    @Test
    void neitherSeesTheOthersOrdersNorMoney() throws Exception {
        String id = id(other.signed("AddOrder", order("buy", new BigDecimal("50000.0"))));

        assertEquals(1, other.signed("OpenOrders", "").at("/result/open").size());
        assertEquals(0, owner.signed("OpenOrders", "").at("/result/open").size());
        assertFalse(owner.signed("QueryOrders", "txid=" + id).path("result").has(id));
        assertTrue(hold(other).compareTo(new BigDecimal("500")) >= 0);
        assertEquals(0, hold(owner).signum());
    }

    @Test
    void aStreamIsOfTheAccountWhoseTokenCameFirst() throws Exception {
        owner.send("{'method':'subscribe','params':{'channel':'executions','token':'" + owner.token() + "'}}");
        owner.channel("executions", "snapshot");
        other.signed("AddOrder", order("buy", new BigDecimal("50000.0")));
        owner.send("{'method':'add_order','params':{" + RESTING + ",'token':'" + other.token() + "'}}");

        assertEquals("ESession:Invalid session", owner.answer("add_order").get("error").asText());
        owner.send("{'method':'add_order','params':{" + RESTING + ",'cl_ord_id':'mine','token':'" + owner.token() + "'}}");
        assertTrue(owner.answer("add_order").get("success").asBoolean());
        assertEquals("mine", owner.channel("executions", "update").at("/data/0/cl_ord_id").asText());
    }

    @Test
    void troublesMeetOrdersByWebSocketInTheVenuesWords() throws Exception {
        assertEquals("EOrder:Rate limit exceeded", struck("V01"));
        assertEquals("EService:Unavailable", struck("V06"));
        assertEquals("EService:Unavailable", struck("O03"));
        assertTrue(add().get("success").asBoolean());
    }

    @Test
    void whoIsLockedOutIsSoAtEveryDoor() throws Exception {
        try (Simulation own = Simulation.start(SimOptions.of(7, "kraken"));
            KrakenClient client = new KrakenClient(own.served().get(0))) {
            client.connect("privateStream", "");
            String token = client.token();
            client.faults("V02=1x1");
            client.send("{'method':'cancel_all','params':{'token':'" + token + "'}}");

            assertEquals("EGeneral:Temporary lockout", client.answer("cancel_all").get("error").asText());
            assertEquals("EGeneral:Temporary lockout", client.signed("Balance", "").at("/error/0").asText());
        }
    }

    @Test
    void anOrderJustPlacedIsSaidNotToExist() throws Exception {
        String token = owner.token();
        String id = add().at("/result/order_id").asText();
        owner.faults("O05=1x1");
        String cancel = "{'method':'cancel_order','params':{'order_id':['" + id + "'],'token':'" + token + "'}}";
        owner.send(cancel);
        assertEquals("EOrder:Unknown order", owner.answer("cancel_order").get("error").asText());

        owner.send(cancel);
        assertTrue(owner.answer("cancel_order").get("success").asBoolean());
    }

    @Test
    void anAnswerMayTakeSecondsWhileOthersPassIt() throws Exception {
        String token = owner.token();
        owner.faults("V09=1x1");
        owner.send("{'method':'add_order','req_id':1,'params':{" + RESTING + ",'token':'" + token + "'}}");
        owner.send("{'method':'ping','req_id':2}");

        assertEquals(2, owner.next(json -> json.has("req_id")).get("req_id").asInt());
        assertNull(owner.next(1));
    }

    private JsonNode add() throws Exception {
        owner.send("{'method':'add_order','params':{" + RESTING + ",'token':'" + owner.token() + "'}}");
        return owner.answer("add_order");
    }

    private String struck(String fault) throws Exception {
        String token = owner.token();
        owner.faults(fault + "=1x1");
        owner.send("{'method':'add_order','params':{" + RESTING + ",'token':'" + token + "'}}");
        return owner.answer("add_order").get("error").asText();
    }

    private BigDecimal inside() throws Exception {
        JsonNode best = owner.open("Ticker?pair=XBTUSD").at("/result/XXBTZUSD");
        return new BigDecimal(best.at("/a/0").asText()).subtract(new BigDecimal("0.1")).setScale(1);
    }

    private static String order(String side, BigDecimal price) {
        return "pair=XBTUSD&ordertype=limit&volume=0.01&type=" + side + "&price=" + price;
    }

    private static JsonNode order(KrakenClient client, String id) throws Exception {
        return client.signed("QueryOrders", "txid=" + id).at("/result/" + id);
    }

    private static String id(JsonNode answer) {
        return answer.at("/result/txid/0").asText("");
    }

    private static BigDecimal hold(KrakenClient client) throws Exception {
        return new BigDecimal(client.signed("BalanceEx", "").at("/result/ZUSD/hold_trade").asText());
    }
}
