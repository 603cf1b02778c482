package io.orrery.connectors.binance.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.connectors.binance.BinanceInstruments;
import io.orrery.connectors.binance.order.LiveOrders;
import io.orrery.connectors.binance.wire.ErrorReader;
import io.orrery.connectors.kit.order.AssetNames;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.testing.Census;
import io.orrery.connectors.kit.testing.Payloads;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kit.testing.PrintedEvents;
import io.orrery.connectors.kit.testing.Recordings;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** All that was recorded of orders, executions, balances and errors is decoded to what a plain reader finds in it. */
class FixturesTest {
    private static final String HTTP = "gct_http.json.gz";
    private static final String STREAM = "gct_wsHandleData.json";
    private static final String ORDERS = "nautilus/http_json/";

    private final Recordings recordings = Recordings.of("binance_spot");
    private final Census census = Census.of("binance_spot");
    private final Executed executed = new Executed();
    private final BinanceInstruments instruments = Executed.instruments();
    private final PrintedEvents stated = new PrintedEvents();
    private final StatementPages pages =
        new StatementPages(instruments, new AssetNames(), new LiveOrders(64), new StatementWriter(stated, 1));
    private final JsonNode routes = recorded(HTTP).get("routes");

    @Test
    void everyPrivatePieceIsDecodedAndNoneIsForgotten() {
        census.split(HTTP, answers());
        reports();
        listsOfOrders();
        answersToOrders();
        balances();
        errors();
        census.leaveOut("of the market", ".*(exchange_info|klines|ping|avg_price|ticker|depth|Depth|Kline|Ticker|_trade\\."
            + "|agg_trade|historical_trades|24hrTicker|kline|depthUpdate|#trade|tardis|hft|cryptofeed).*");
        census.leaveOut("of the market",
            HTTP + "#GET /api/v3/(aggTrades|avgPrice|depth|exchangeInfo|historicalTrades|klines|ticker/.*|trades) .*");
        census.leaveOut("of other products", HTTP + "#.*/(dapi|fapi|sapi|wapi|futures)/.*");
        census.leaveOut("of transfers", "xchange/(__files/withdraw-200|.*asset-dividend-list)\\.json");
        census.leaveOut("in SBE, which is not asked for", "nautilus/user_data_sbe/.*");
        census.leaveOut("of listen keys, which are gone", HTTP + "#P(OS|U)T /api/v3/userDataStream .*");
        census.leaveOut("empty", HTTP + "#POST /api/v3/order(/test)? .*");
        census.leaveOut("signed, see BinanceSigningTest", "signed_vectors_.*");
        census.leaveOut("prose", "SOURCES_nautilus.md");
        census.close();
    }

    private void reports() {
        List<String> events = recordings.file(STREAM).lines().toList();
        census.split(STREAM, events.stream().map(FixturesTest::type).toList());
        for (String event : events) {
            String piece = STREAM + '#' + type(event);
            switch (type(event)) {
                case "executionReport" -> census.compare(piece, ExecutionTree.read(event), executed.of(event, '0'));
                case "balanceUpdate", "listStatus" -> census.compare(piece, "OTHER", executed.of(event, '0'));
                case "outboundAccountPosition" -> {
                    census.compare(piece, "BALANCES", executed.of(event, '0'));
                    JsonNode data = PlainJson.tree(event).get("data");
                    compareBalances(piece, data.get("B"), List.of("a", "f", "l"), data.get("u").asLong(), executed.stated.lines);
                }
                default -> census.leaveOut("of the market", piece);
            }
        }
        recordings.files().stream().filter(file -> file.contains("execution_report") && file.endsWith(".json")).forEach(file -> {
            String report = recordings.file(file);
            boolean tradesAtNothing = file.endsWith("trade_l_zero.json");
            if (tradesAtNothing) {
                census.refused(file, executed.of(report, '0'));
            } else {
                census.compare(file, ExecutionTree.read(report), executed.of(report, '0'));
            }
        });
    }

    private static String type(String event) {
        return PlainJson.tree(event).at("/data/e").asText();
    }

    private void listsOfOrders() {
        for (String file : List.of(ORDERS + "open_orders_response.json", ORDERS + "all_orders_response.json",
            "xchange/__files/open-orders.json")) {
            compareOrders(file, recorded(file));
        }
        for (String call : List.of("GET /api/v3/openOrders 0", "GET /api/v3/openOrders 1", "GET /api/v3/openOrders 2",
            "GET /api/v3/allOrders 0", "GET /api/v3/allOrders 1", "GET /api/v3/order 0", "DELETE /api/v3/order 0",
            "DELETE /api/v3/order 1")) {
            JsonNode answer = answer(call);
            compareOrders(HTTP + '#' + call, answer.isArray() ? answer : array().add(answer));
        }
    }

    private void compareOrders(String piece, JsonNode list) {
        UnsafeBuffer body = Payloads.padded(list.toString());
        stated.lines.clear();
        assertEquals(list.size(), pages.openOrders(instruments.of(1), body, 0, Payloads.length(body), 1), piece);
        assertEquals(0, pages.refused(), piece);
        for (int i = 0; i < list.size(); i++) {
            census.compare(piece, PlainStatement.order(list.get(i)), stated.lines.get(i));
        }
    }

    /** Orders are sent over the WebSocket API, whose answers have those of REST as their result. */
    private void answersToOrders() {
        String placed = ORDERS + "new_order_full_response.json";
        JsonNode order = recorded(placed);
        compareAnswer(placed, order);
        compareOrders(placed, array().add(order));
        compareFills(placed, order);
        compareAnswer(HTTP + "#DELETE /api/v3/order 0", answer("DELETE /api/v3/order 0"));
        String canceled = ORDERS + "cancel_open_orders_response.json";
        JsonNode list = recorded(canceled);
        compareAnswer(canceled, list);
        compareOrders(canceled, array().add(list.get(0)).add(list.get(1)).addAll((ArrayNode) list.get(2).get("orderReports")));
    }

    private void compareAnswer(String piece, JsonNode result) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("id", 7).put("status", 200).set("result", result);
        assertEquals("ANSWER", executed.of(answer.toString(), '0'));
        census.compare(piece, "7 DONE " + result.path("orderId").asLong() + " "
            + result.path("transactTime").asLong() * 1_000_000,
            executed.answer.id() + " " + executed.answer.outcome() + " " + executed.answer.venueOrderId() + " "
                + executed.answer.venueTime());
    }

    private void compareFills(String piece, JsonNode order) {
        ArrayNode trades = PlainStatement.trades(order);
        UnsafeBuffer body = Payloads.padded(trades.toString());
        stated.lines.clear();
        assertEquals(trades.size(), pages.trades(instruments.of(1), 0, body, 0, Payloads.length(body), 1));
        for (int i = 0; i < trades.size(); i++) {
            census.compare(piece, PlainStatement.fill(order, order.get("fills").get(i)), stated.lines.get(i));
        }
    }

    private void balances() {
        String piece = "GET /api/v3/account 0";
        JsonNode account = answer(piece);
        UnsafeBuffer body = Payloads.padded(account.toString());
        stated.lines.clear();
        pages.balances(body, 0, Payloads.length(body), 1);
        assertEquals(0, pages.refused());
        compareBalances(HTTP + '#' + piece, account.get("balances"), List.of("asset", "free", "locked"), 0, stated.lines);
    }

    private void compareBalances(String piece, JsonNode balances, List<String> keys, long millis, List<String> lines) {
        assertEquals(balances.size(), lines.size(), piece);
        for (int i = 0; i < balances.size(); i++) {
            census.compare(piece, PlainStatement.balance(balances.get(i), keys, millis), lines.get(i));
        }
    }

    /** Errors of REST, and of the WebSocket API, which has the same within. Those of other products have the same form. */
    private void errors() {
        compareError("xchange/__files/withdraw-400.json", recorded("xchange/__files/withdraw-400.json"), "REFUSED PERMISSION");
        for (String call : List.of("GET /dapi/v1/historicalTrades 0", "GET /dapi/v1/historicalTrades 1")) {
            compareError(HTTP + '#' + call, answer(call), "REFUSED PERMISSION");
        }
        compareError(HTTP + "#GET /dapi/v1/klines 0", answer("GET /dapi/v1/klines 0"), "REFUSED OTHER");
        compareError(HTTP + "#GET /fapi/v1/ticker/24hr 0", answer("GET /fapi/v1/ticker/24hr 0"), "REFUSED CLOSED");
    }

    private void compareError(String piece, JsonNode error, String meaning) {
        UnsafeBuffer body = Payloads.padded(error.toString());
        ErrorReader reader = new ErrorReader();
        census.compare(piece, error.get("code").asLong() + " " + error.get("code").asLong() + " " + error.get("msg").asText(),
            reader.code(body, 0, Payloads.length(body)) + " " + reader.text(body, 0, Payloads.length(body)));
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("id", 8).put("status", 400).set("error", error);
        assertEquals("ANSWER", executed.of(answer.toString(), '0'));
        census.compare(piece, "8 " + error.get("code").asLong() + " " + meaning,
            executed.answer.id() + " " + executed.answer.code() + " " + executed.answer.outcome() + " "
                + executed.answer.reason());
    }

    private JsonNode recorded(String file) {
        return PlainJson.tree(recordings.file(file));
    }

    private JsonNode answer(String call) {
        String[] words = call.split(" ");
        return routes.get(words[1]).get(words[0]).get(Integer.parseInt(words[2])).get("data");
    }

    /** What was answered, by its place: {@code GET /api/v3/order 0}. */
    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        routes.properties().forEach(route -> route.getValue().properties().forEach(method -> {
            for (int i = 0; i < method.getValue().size(); i++) {
                answers.add(method.getKey() + ' ' + route.getKey() + ' ' + i);
            }
        }));
        return answers;
    }

    private static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }
}
