package io.orrery.simulator.deribit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.SimOptions;
import io.orrery.simulator.Simulation;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeribitOrdersTest {
    private static final String PERPETUAL = "instrument_name=BTC-PERPETUAL&";

    private static Simulation simulation;

    private final DeribitClient client = new DeribitClient(simulation.served().get(0));

    @BeforeAll
    static void start() throws IOException {
        simulation = Simulation.start(SimOptions.of(7, "deribit"));
    }

    @AfterAll
    static void stop() {
        simulation.close();
    }

    @AfterEach
    void leave() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "instrument_name=BTC-PERPETUAL&amount=15&type=market                                     | -32602 | amount",
        "instrument_name=BTC-PERPETUAL&type=market                                               | -32602 | amount",
        "instrument_name=BTC-PERPETUAL&amount=-10&type=market                                    | 10002  | ''",
        "instrument_name=BTC-PERPETUAL&amount=10&contracts=2&type=market                         | -32602 | amount",
        "instrument_name=BTC-PERPETUAL&amount=10&price=60000.3                                   | -32602 | price",
        "instrument_name=BTC-PERPETUAL&amount=10&type=limit                                      | -32602 | price",
        "instrument_name=BTC-PERPETUAL&amount=10&price=70000                                     | 10007  | ''",
        "instrument_name=BTC-PERPETUAL&amount=10&type=hope                                       | -32602 | type",
        "instrument_name=BTC-PERPETUAL&amount=10&price=60000&time_in_force=soon                  | -32602 | time_in_force",
        "instrument_name=BTC-PERPETUAL&amount=90000000&price=60000                               | 10009  | ''",
        "instrument_name=BTC-PERPETUAL&amount=10&price=60500&post_only=true&reject_post_only=true| 11054  | ''",
        "instrument_name=BTC-PERPETUAL&amount=10&type=stop_market&trigger_price=70000            | -32602 | trigger",
        "instrument_name=BTC-PERPETUAL&amount=10&type=stop_market&trigger_price=100&trigger=mark_price | 10035 | ''",
        "instrument_name=BTC-PERPETUAL&amount=10&type=market&reduce_only=true                    | 11030  | ''",
        "instrument_name=BTC-PERPETUAL&amount=10&price=60000&valid_until=1000                    | 13888  | ''",
        "instrument_name=BTC-PERPETUAL&amount=1000&price=60000&display_amount=10                 | 10036  | ''",
        "instrument_name=BTC-1JAN20&amount=10&type=market                                        | 13020  | ''",
        "instrument_name=bitcoin&amount=10&type=market                                           | -32602 | instrument_name"})
    void aWrongOrderIsRefusedByNumber(String order, int code, String parameter) throws Exception {
        JsonNode error = client.signed("buy?" + order).get("error");

        assertEquals(code, error.get("code").asInt(), error.toString());
        assertEquals(parameter, error.at("/data/param").asText());
        assertEquals(400, client.status());
    }

    @ParameterizedTest
    @CsvSource({
        "limit,price=59000,open", "limit,price=59000&time_in_force=good_til_day,open", "market,,filled",
        "limit,price=60500&time_in_force=immediate_or_cancel,filled", "limit,price=60500&time_in_force=fill_or_kill,filled",
        "limit,price=59000&time_in_force=fill_or_kill,cancelled", "market_limit,contracts=1,filled",
        "limit,price=59000&post_only=true&reject_post_only=true,open", "limit,price=60500&post_only=true,open",
        "limit,price=59000&display_amount=1000&amount=5000,open", "limit,price=59000&contracts=100,open",
        "stop_limit,price=70100&trigger_price=70000&trigger=index_price,untriggered",
        "stop_market,trigger_price=70000&trigger=mark_price,untriggered",
        "take_limit,price=50100&trigger_price=50000&trigger=last_price,untriggered",
        "take_market,trigger_price=50000&trigger=last_price,untriggered",
        "trailing_stop,trigger_offset=500&trigger=mark_price,untriggered"})
    void everyTypeOfOrderIsTakenAndShown(String type, String rest, String state) throws Exception {
        String amount = rest != null && rest.contains("contracts") ? "" : "amount=1000&";
        JsonNode answer = client.signed("buy?" + PERPETUAL + amount + "type=" + type + (rest == null ? "" : "&" + rest));

        JsonNode order = answer.at("/result/order");
        assertEquals(state, order.path("order_state").asText(), answer.toString());
        assertEquals(type.equals("market_limit") ? "limit" : type, order.get("order_type").asText());
        JsonNode shown = client.signed("get_order_state?order_id=" + order.get("order_id").asText()).get("result");
        assertEquals(order.get("amount"), shown.get("amount"));
        assertEquals(state.equals("filled"), !answer.at("/result/trades").isEmpty());
    }

    @Test
    void aPostOnlyOrderIsPutBesideTheMarket() throws Exception {
        JsonNode order = client.signed("buy?" + PERPETUAL + "amount=10&price=60500&post_only=true").at("/result/order");

        assertEquals("open", order.get("order_state").asText());
        assertTrue(order.get("price").decimalValue().compareTo(new BigDecimal("60500")) < 0);
    }

    @Test
    void ordersOfALabelAreFoundEditedAndCancelled() throws Exception {
        for (int i = 0; i < 2; i++) {
            client.signed("sell?" + PERPETUAL + "amount=10&price=" + (65_000 + i) + "&label=twice");
        }
        assertEquals(2, client.signed("get_order_state_by_label?currency=BTC&label=twice").get("result").size());
        assertEquals(11030, client.signed("edit_by_label?" + PERPETUAL + "label=twice&amount=20").at("/error/code").asInt());
        assertEquals(2, client.signed("cancel_by_label?label=twice").get("result").asInt());
        assertEquals(0, client.signed("get_open_orders_by_label?currency=BTC&label=twice").get("result").size());
    }

    @Test
    void anOrderByStreamIsAnsweredThenToldThenPaid() throws Exception {
        client.signIn();
        String channels = "'user.orders.any.any.raw','user.trades.BTC-PERPETUAL.raw','user.portfolio.BTC'";
        client.call("private/subscribe", "{'channels':[" + channels + "]}");
        JsonNode before = client.channel("user.portfolio.BTC");
        String id = client.call("private/buy", "{'instrument_name':'BTC-PERPETUAL','amount':5000,'type':'market','label':'l'}")
            .at("/result/order/order_id").asText();

        JsonNode placed = client.channel("user.orders.any.any.raw");
        assertEquals("open", placed.get("order_state").asText());
        assertEquals(id, placed.get("order_id").asText());
        JsonNode trade = client.channel("user.trades.BTC-PERPETUAL.raw").get(0);
        assertEquals(id, trade.get("order_id").asText());
        assertEquals("l", trade.get("label").asText());
        JsonNode after = client.channel("user.portfolio.BTC");
        assertTrue(after.get("balance").decimalValue().compareTo(before.get("balance").decimalValue()) < 0);
        assertTrue(after.get("initial_margin").decimalValue().signum() > 0);
    }

    @Test
    void changesTellOrdersTradesAndThePositionAtOnce() throws Exception {
        client.signIn();
        client.call("private/subscribe", "{'channels':['user.changes.future.USDC.100ms']}");
        client.call("private/sell", "{'instrument_name':'BTC_USDC-PERPETUAL','amount':0.1,'type':'market'}");

        JsonNode changes = client.channel("user.changes.future.USDC.100ms");
        assertEquals("filled", changes.at("/orders").get(changes.at("/orders").size() - 1).get("order_state").asText());
        assertFalse(changes.get("trades").isEmpty());
        assertEquals(0, new BigDecimal("-0.1").compareTo(changes.at("/positions/0/size").decimalValue()));
    }

    @Test
    void anAnswerThatIsLostLeavesItsOrderThere() throws Exception {
        client.faults("O01=1");
        assertThrows(IOException.class, () -> client.signed("buy?" + PERPETUAL + "amount=10&price=59000&label=lost"));
        client.faults("O01=0");

        assertEquals(1, client.signed("get_open_orders_by_label?currency=BTC&label=lost").get("result").size());
    }

    @Test
    void anOrderThatIsLostIsNowhere() throws Exception {
        client.faults("O02=1");
        assertThrows(IOException.class, () -> client.signed("buy?" + PERPETUAL + "amount=10&price=59000&label=none"));
        client.faults("O02=0");

        assertEquals(0, client.signed("get_open_orders_by_label?currency=BTC&label=none").get("result").size());
    }
}
