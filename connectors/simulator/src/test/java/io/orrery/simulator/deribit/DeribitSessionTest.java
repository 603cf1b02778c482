package io.orrery.simulator.deribit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.SimOptions;
import io.orrery.simulator.Simulation;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DeribitSessionTest {
    private static final String ORDER = "{'instrument_name':'BTC-PERPETUAL','amount':10,'type':'limit','price':59000}";

    private Simulation simulation;
    private DeribitClient client;

    @BeforeEach
    void start() throws IOException {
        simulation = Simulation.start(SimOptions.of(7, "deribit"));
        client = new DeribitClient(simulation.served().get(0));
    }

    @AfterEach
    void stop() {
        client.close();
        simulation.close();
    }

    @Test
    void ordersOfABrokenConnectionAreCancelledAndOthersAreNot() throws Exception {
        String other = client.signed("buy?instrument_name=BTC-PERPETUAL&amount=10&price=59000")
            .at("/result/order/order_id").asText();
        client.signIn();
        client.call("private/enable_cancel_on_disconnect", "{}");
        String id = client.call("private/buy", ORDER).at("/result/order/order_id").asText();
        client.drop();

        assertEquals("cancelled", settled(id).get("order_state").asText());
        assertEquals("cancel_on_disconnect", settled(id).get("cancel_reason").asText());
        assertEquals("open", client.signed("get_order_state?order_id=" + other).at("/result/order_state").asText());
    }

    @Test
    void eachAccountHearsOfItsOwnOrdersOnly() throws Exception {
        client.signIn();
        client.call("private/subscribe", "{'channels':['user.orders.any.any.raw']}");
        try (DeribitClient other = client.counterparty()) {
            other.signIn();
            other.call("private/subscribe", "{'channels':['user.orders.any.any.raw']}");
            String id = other.call("private/buy", ORDER).at("/result/order/order_id").asText();
            assertEquals(id, other.channel("user.orders.any.any.raw").get("order_id").asText());
            assertEquals(10004, client.call("private/cancel", "{'order_id':'" + id + "'}").at("/error/code").asInt());
            String own = client.call("private/buy", ORDER).at("/result/order/order_id").asText();
            assertEquals(own, client.channel("user.orders.any.any.raw").get("order_id").asText());
            assertEquals(1, other.call("private/get_open_orders", "{}").at("/result").size());
        }
    }

    @Test
    void whatMeetsRequestsMeetsThemByWebSocketToo() throws Exception {
        client.signIn();
        client.faults("V06=1x1");
        assertEquals(11051, client.call("private/buy", ORDER).at("/error/code").asInt());
        client.faults("V01=1x1");
        assertEquals(10028, client.call("private/buy", ORDER).at("/error/code").asInt());
        assertEquals(1008, client.closeCode());
    }

    @Test
    void whoLogsOutLeavesItsOrders() throws Exception {
        client.signIn();
        client.call("private/enable_cancel_on_disconnect", "{}");
        String id = client.call("private/buy", ORDER).at("/result/order/order_id").asText();
        client.send("{'jsonrpc':'2.0','id':77,'method':'private/logout','params':{}}");

        assertEquals(1000, client.closeCode());
        assertEquals("open", client.signed("get_order_state?order_id=" + id).at("/result/order_state").asText());
    }

    @Test
    void anAccountsNewConnectionsCancelIfItWishes() throws Exception {
        client.signIn();
        client.call("private/enable_cancel_on_disconnect", "{'scope':'account'}");
        client.drop();
        client.signIn();

        JsonNode wish = client.call("private/get_cancel_on_disconnect", "{'scope':'connection'}").get("result");
        assertTrue(wish.get("enabled").asBoolean());
    }

    @Test
    void aTokenIsRefreshedOnce() throws Exception {
        JsonNode tokens = client.open("public/auth?grant_type=client_credentials&client_id=" + client.key().id()
            + "&client_secret=" + client.key().secret()).get("result");
        String refresh = "public/auth?grant_type=refresh_token&refresh_token=" + tokens.get("refresh_token").asText();

        String fresh = client.open(refresh).at("/result/access_token").asText();
        assertEquals(13009, client.open(refresh).at("/error/code").asInt());
        assertEquals(401, client.status());
        assertTrue(client.get("private/get_positions", "Bearer " + fresh).has("result"));
        assertFalse(client.get("private/get_positions", "Bearer nothing").has("result"));
    }

    @Test
    void aSignatureSignsInByStream() throws Exception {
        client.connect();
        long now = System.currentTimeMillis();
        String signature = client.key().sign(now + "\nonce\n");
        client.call("public/auth", "{'grant_type':'client_signature','client_id':'" + client.key().id() + "','timestamp':" + now
            + ",'nonce':'once','data':'','signature':'" + signature + "'}");

        assertTrue(client.call("private/get_positions", "{}").has("result"));
    }

    @Test
    void aRequestThatWasSentTwiceIsTakenOnce() throws Exception {
        long now = System.currentTimeMillis();
        String header = client.signature("GET", "/api/v2/private/get_positions", "", now);

        assertTrue(client.get("private/get_positions", header).has("result"));
        assertEquals(13004, client.get("private/get_positions", header).at("/error/code").asInt());
    }

    @Test
    void aBodyIsSignedToo() throws Exception {
        String path = "/api/v2/private/get_position";
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"params\":{\"instrument_name\":\"BTC-PERPETUAL\"}}";
        String header = client.signature("POST", path, body, System.currentTimeMillis());

        assertEquals(13004, client.post(path, body.replace("BTC", "ETH"), header).at("/error/code").asInt());
        assertEquals("BTC-PERPETUAL", client.post(path, body, header).at("/result/instrument_name").asText());
    }

    @Test
    void whatIsNoRequestIsRefused() throws Exception {
        assertEquals(-32601, client.open("public/get_nothing").at("/error/code").asInt());
        assertEquals(13009, client.open("private/get_positions").at("/error/code").asInt());
        assertEquals(10030, client.open("public/set_heartbeat?interval=10").at("/error/code").asInt());
        assertEquals(-32700, client.post("/api/v2/public/get_time", "{", null).at("/error/code").asInt());
        JsonNode posted = client.post("/api/v2", "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"public/get_time\"}", null);
        assertEquals("x", posted.get("id").asText());
        assertTrue(posted.get("result").isIntegralNumber());
        client.connect();
        client.send("{'jsonrpc':'2.0','method':'public/get_time'}");
        assertEquals(-32600, client.next(frame -> frame.has("error")).at("/error/code").asInt());
        assertEquals(-32602, client.call("public/set_heartbeat", "{'interval':5}").at("/error/code").asInt());
    }

    @Test
    void whoAsksTooOftenIsToldAndPutOut() throws Exception {
        client.connect();
        askUntilPutOut(300);
        assertEquals(10028, client.next(frame -> frame.has("error")).at("/error/code").asInt());
        assertEquals(1008, client.closeCode());
    }

    /** The connection may end while the rest is being sent. */
    private void askUntilPutOut(int questions) {
        try {
            for (int i = 0; i < questions; i++) {
                client.send("{'jsonrpc':'2.0','id':" + i + ",'method':'public/get_time','params':{}}");
            }
        } catch (CompletionException ended) {
            assertInstanceOf(IOException.class, ended.getCause());
        }
    }

    private JsonNode settled(String id) throws Exception {
        for (int i = 0; i < 50; i++) {
            JsonNode order = client.signed("get_order_state?order_id=" + id).get("result");
            if (!order.get("order_state").asText().equals("open")) {
                return order;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(id + " is open");
    }
}
