package io.orrery.simulator.kraken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.SimOptions;
import io.orrery.simulator.Simulation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KrakenOrdersTest {
    private static final String CALM = "O01=0,O02=0";
    private static Simulation simulation;
    private KrakenClient client;

    @BeforeAll
    static void start() throws IOException {
        simulation = Simulation.start(SimOptions.of(7, "kraken"));
    }

    @BeforeEach
    void enter() {
        client = new KrakenClient(simulation.served().get(0));
    }

    @AfterEach
    void leave() throws Exception {
        client.faults(CALM);
        client.signed("CancelAll", "");
        client.close();
    }

    @AfterAll
    static void stop() {
        simulation.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "pair=XBTUSD&type=buy&ordertype=limit&volume=0.01&price=100.55             | EOrder:Invalid price:XXBTZUSD price can",
        "pair=XBTUSD&type=buy&ordertype=limit&volume=0.00001&price=50000           | EOrder:Order minimum not met",
        "pair=XBTUSD&type=buy&ordertype=limit&volume=1000&price=50000              | EOrder:Insufficient funds",
        "pair=XBTEUR&type=buy&ordertype=limit&volume=1&price=50000                 | EQuery:Unknown asset pair",
        "pair=XBTUSD&type=buy&ordertype=limit&volume=1&price=70000&oflags=post     | EOrder:Post only order",
        "pair=XBTUSD&type=hold&ordertype=limit&volume=1&price=50000                | EGeneral:Invalid arguments:type",
        "pair=XBTUSD&type=buy&ordertype=hope&volume=1                              | EGeneral:Invalid arguments:ordertype",
        "pair=XBTUSD&type=buy&ordertype=limit&volume=x&price=50000                 | EGeneral:Invalid arguments:volume",
        "pair=XBTUSD&type=buy&ordertype=limit&volume=1&price=5&timeinforce=soon    | EGeneral:Invalid arguments:timeinforce",
        "pair=XBTUSD&type=buy&ordertype=limit&volume=1&price=5&cl_ord_id=longer-than-18-char | EGeneral:Invalid arg"})
    void aWrongOrderIsRefusedByName(String form, String error) throws Exception {
        JsonNode answer = client.signed("AddOrder", form);

        assertTrue(answer.at("/error/0").asText().startsWith(error), answer.toString());
        assertFalse(answer.has("result"));
    }

    @ParameterizedTest
    @CsvSource({
        "ordertype=limit&price=50000", "ordertype=iceberg&price=50000&displayvol=0.02", "ordertype=market",
        "ordertype=stop-loss&price=70000",
        "ordertype=stop-loss-limit&price=70000&price2=71000", "ordertype=take-profit&price=50000",
        "ordertype=take-profit-limit&price=50000&price2=50100", "ordertype=trailing-stop&price=%2B5%25",
        "ordertype=trailing-stop-limit&price=%2B100&price2=71000", "ordertype=limit&price=50000&timeinforce=IOC",
        "ordertype=limit&price=50000&timeinforce=FOK", "ordertype=limit&price=50000&expiretm=%2B60",
        "ordertype=limit&price=50000&oflags=post"})
    void everyTypeOfOrderIsTakenAndShown(String form) throws Exception {
        JsonNode answer = client.signed("AddOrder", "pair=XBTUSD&type=buy&volume=0.1&" + form);

        assertEquals(0, answer.get("error").size(), answer.toString());
        String id = answer.at("/result/txid/0").asText();
        JsonNode order = client.signed("QueryOrders", "txid=" + id).at("/result/" + id);
        assertEquals(form.split("[=&]")[1], order.at("/descr/ordertype").asText());
        assertEquals("0.10000000", order.get("vol").asText());
    }

    @Test
    void anOrderByStreamIsAnsweredThenToldThenPaid() throws Exception {
        authenticated();
        String token = client.token();
        client.send("{'method':'subscribe','params':{'channel':'executions','token':'" + token + "'}}");
        client.channel("executions", "snapshot");
        client.send("{'method':'subscribe','params':{'channel':'balances','token':'" + token + "'}}");
        client.channel("balances", "snapshot");
        client.send("{'method':'add_order','req_id':1,'params':{'order_type':'market','side':'sell','order_qty':0.2,"
            + "'symbol':'BTC/USD','cl_ord_id':'a-1','token':'" + token + "'}}");

        String id = client.answer("add_order").at("/result/order_id").asText();
        List<String> types = new ArrayList<>();
        double traded = 0;
        long sequence = 1;
        while (!types.contains("filled")) {
            JsonNode frame = client.channel("executions", "update");
            JsonNode execution = frame.at("/data/0");
            assertEquals(++sequence, frame.get("sequence").asLong());
            assertEquals(id, execution.get("order_id").asText());
            assertEquals("a-1", execution.get("cl_ord_id").asText());
            types.add(execution.get("exec_type").asText());
            traded += execution.path("last_qty").asDouble(0);
        }
        assertEquals(List.of("pending_new", "new", "trade"), types.subList(0, 3));
        assertEquals(0.2, traded, 1e-9);
        JsonNode paid = client.channel("balances", "update").get("data");
        assertEquals("BTC", paid.at("/0/asset").asText());
        assertTrue(paid.at("/0/amount").decimalValue().signum() < 0);
        assertTrue(paid.at("/1/fee").decimalValue().signum() > 0);
    }

    @Test
    void theVenuesOwnWordingLeavesOutWhatAClientShouldRemember() throws Exception {
        client.connect("privateStream", "?exact=true");
        String token = client.token();
        client.send("{'method':'subscribe','params':{'channel':'executions','token':'" + token + "'}}");
        client.channel("executions", "snapshot");
        client.signed("AddOrder", "pair=XBTUSD&type=buy&ordertype=limit&volume=0.01&price=50000");

        assertTrue(client.channel("executions", "update").at("/data/0").has("symbol"));
        assertFalse(client.channel("executions", "update").at("/data/0").has("symbol"));
    }

    @Test
    void whoHasNoTokenIsRefused() throws Exception {
        authenticated();
        client.send("{'method':'cancel_all','params':{'token':'nothing'}}");
        assertEquals("ESession:Invalid session", client.answer("cancel_all").get("error").asText());
    }

    @Test
    void aBatchIsAnsweredOrderByOrder() throws Exception {
        authenticated();
        client.send("{'method':'batch_add','params':{'symbol':'BTC/USD','token':'" + client.token() + "','orders':["
            + "{'order_type':'limit','side':'buy','order_qty':0.01,'limit_price':50000},"
            + "{'order_type':'limit','side':'buy','order_qty':900,'limit_price':50000}]}}");

        JsonNode result = client.answer("batch_add").get("result");
        assertTrue(result.at("/0/order_id").asText().startsWith("O"), result.toString());
        assertEquals("EOrder:Insufficient funds", result.at("/1/error").asText());
    }

    @Test
    void theTimerThatIsNotRenewedCancelsAll() throws Exception {
        client.signed("AddOrder", "pair=XBTUSD&type=buy&ordertype=limit&volume=0.01&price=50000");
        client.signed("CancelAllOrdersAfter", "timeout=1");
        assertEquals(1, client.signed("OpenOrders", "").at("/result/open").size());
        Thread.sleep(1_100);

        assertEquals(0, client.signed("OpenOrders", "").at("/result/open").size());
        assertEquals("Cancel all orders after",
            client.signed("ClosedOrders", "").at("/result/closed").elements().next().get("reason").asText());
    }

    @Test
    void anAnswerThatIsLostLeavesItsOrderThere() throws Exception {
        client.faults("O01=1");
        assertThrows(IOException.class, () -> client.signed(
            "AddOrder", "pair=XBTUSD&type=buy&ordertype=limit&volume=0.01&price=50000&cl_ord_id=lost-1"));
        client.faults("O01=0");

        assertEquals("lost-1", client.signed("OpenOrders", "").at("/result/open").elements().next().get("cl_ord_id").asText());
    }

    @Test
    void anOrderThatIsLostIsNowhere() throws Exception {
        client.faults("O02=1");
        assertThrows(IOException.class, () -> client.signed(
            "AddOrder", "pair=XBTUSD&type=buy&ordertype=limit&volume=0.01&price=50000"));
        client.faults("O02=0");

        assertEquals(0, client.signed("OpenOrders", "").at("/result/open").size());
    }

    private void authenticated() throws Exception {
        client.connect("privateStream", "");
        client.channel("status", "update");
    }
}
