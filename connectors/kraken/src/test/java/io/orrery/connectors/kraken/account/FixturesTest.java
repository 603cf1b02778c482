package io.orrery.connectors.kraken.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.testing.Census;
import io.orrery.connectors.kit.testing.Payloads;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kit.testing.PrintedEvents;
import io.orrery.connectors.kit.testing.Recordings;
import io.orrery.connectors.kraken.KrakenInstruments;
import io.orrery.connectors.kraken.order.LiveOrders;
import io.orrery.connectors.kraken.wire.KrakenNames;
import io.orrery.connectors.kraken.wire.KrakenRates;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** All that was recorded of orders, executions and balances is decoded to what a plain reader finds in it. */
class FixturesTest {
    private static final String NAUTILUS = "nautilus/";
    private static final String REST = "xchange/org/knowm/xchange/kraken/dto/";
    private static final String STREAM = "gct_wsHandleData.json";
    private static final String OPEN = "gct_wsOpenTrades.json";
    /** REST's names of the recorded pairs, and the last one of the first protocol. */
    private static final Map<String, String> PAIRS = Map.ofEntries(
        Map.entry("XBTUSDT", "BTC/USDT"), Map.entry("ETHUSDT", "ETH/USDT"), Map.entry("XRPXBT", "XRP/BTC"),
        Map.entry("REPETH", "REP/ETH"), Map.entry("ETHEUR", "ETH/EUR"), Map.entry("ETHXBT", "ETH/BTC"),
        Map.entry("XBTEUR", "BTC/EUR"), Map.entry("XRPEUR", "XRP/EUR"), Map.entry("XLTCXXBT", "LTC/BTC"),
        Map.entry("XBTUSD", "BTC/USD"), Map.entry("XICNXXBT", "ICN/BTC"), Map.entry("LTCUSD", "LTC/USD"),
        Map.entry("XBT/USD", "BTC/USD"));
    private static final List<String> SYMBOLS = List.copyOf(new TreeSet<>(PAIRS.values()));
    private static final Map<String, String> ASSETS = Map.of(
        "ZUSD", "USD", "ZEUR", "EUR", "XXBT", "BTC", "ETH", "ETH", "XTSTCUR", "XTSTCUR");
    private static final int SCALE = 8;

    private final PrintedEvents stated = new PrintedEvents();
    private final KrakenNames names = new KrakenNames();
    private final StatementPages pages;
    private final Executed executed = new Executed();
    private Census census;

    FixturesTest() {
        KrakenInstruments instruments = new KrakenInstruments(1, new KrakenRates());
        for (String symbol : SYMBOLS) {
            String[] assets = symbol.split("/");
            instruments.add(
                new FeedInstrument(instruments.all().size() + 1, symbol, SCALE, SCALE),
                new InstrumentTerms(
                    InstrumentKind.SPOT, symbol, symbol, assets[0], assets[1], SCALE, SCALE, SCALE, 1, 1, 0, 9, 0));
        }
        PAIRS.forEach(names::pair);
        ASSETS.forEach(names::asset);
        pages = new StatementPages(instruments, names, new LiveOrders(64), new StatementWriter(stated, 1));
    }

    @Test
    void everyPrivatePieceIsDecodedAndNoneIsForgotten() {
        census = Census.of("kraken");
        compareOrders(NAUTILUS + "http_open_orders.json", result(NAUTILUS + "http_open_orders.json").get("open"));
        compareOrders(NAUTILUS + "http_closed_orders.json", result(NAUTILUS + "http_closed_orders.json").get("closed"));
        compareOrders(REST + "trading/example-openorders-data.json",
            result(REST + "trading/example-openorders-data.json").get("open"));
        compareOrders(REST + "order/example-market-ask-order.json", result(REST + "order/example-market-ask-order.json"));
        for (String file : List.of("example-tradehistory-data.json", "example-tradehistory-icn.json")) {
            compareTrades(REST + "trading/" + file, result(REST + "trading/" + file));
        }
        compareBalances(NAUTILUS + "http_spot_balance.json");
        compareBalances(REST + "account/example-balance-data.json");
        answers();
        firstProtocol();
        leaveOut();
        census.close();
    }

    private void answers() {
        String answered = NAUTILUS + "ws_add_order_response_success.json";
        compareAnswer(answered, PlainJson.tree(recorded(answered)), "add_order");
        for (String placed : List.of(NAUTILUS + "http_add_order_spot.json", REST + "trading/example-addorder-response-data.json",
            REST + "trading/example-order-data.json")) {
            ObjectNode answer = answer("add_order");
            answer.putObject("result").set("order_id", result(placed).at("/txid/0"));
            compareAnswer(placed, answer, "add_order");
        }
        for (String canceled : List.of(
            NAUTILUS + "http_cancel_order_spot.json", REST + "trading/example-cancelorder-data.json")) {
            compareAnswer(canceled, answer("cancel_order").set("result", result(canceled)), "cancel_order");
        }
    }

    /** Orders are sent on the stream: an answer of REST's result to one of its requests. */
    private static ObjectNode answer(String method) {
        return JsonNodeFactory.instance.objectNode().put("method", method).put("req_id", 7).put("success", true);
    }

    private void compareAnswer(String piece, JsonNode answer, String method) {
        assertEquals(ExecutionTree.read(answer.toString()), executed.of(answer.toString(), '0'));
        Command command = method.equals("add_order") ? Command.NEW : Command.CANCEL;
        census.compare(piece, answer.get("req_id").asLong() + " DONE " + answer.at("/result/order_id").asText(),
            executed.answer.id() + " " + executed.answer.outcome(command) + " " + executed.answer.name().text());
    }

    /** The first protocol is not spoken, but tells whole orders and trades in REST's form. */
    private void firstProtocol() {
        List<String> updates = recorded(OPEN).lines().toList();
        census.split(OPEN, List.of("1", "2", "3", "4", "5", "6"));
        compareOrders(OPEN + "#1", merged(PlainJson.tree(updates.get(0)).get(0)));
        census.leaveOut("changes of the first protocol, which is not spoken", OPEN + "#[2-6]");
        List<String> lines = recorded(STREAM).lines().toList();
        census.split(STREAM, lines.stream().map(line -> "line " + (lines.indexOf(line) + 1)).toList());
        JsonNode trades = PlainJson.tree(lines.get(lines.size() - 1)).get(0);
        for (JsonNode trade : trades) {
            compareTrades(STREAM + "#line " + lines.size(), page("trades", trade));
        }
        census.leaveOut("of the market", STREAM + "#.*");
    }

    private static ObjectNode merged(JsonNode members) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        members.forEach(member -> merged.setAll((ObjectNode) member));
        return merged;
    }

    private void leaveOut() {
        census.leaveOut("of another product", ".*futures.*");
        census.leaveOut("of the market", "(nautilus/(http_(asset_pairs_tokenized|order_book|server_time|system_status|trades)"
            + "|ws_(book_|l3_|ohlc|ticker)).*|cryptofeed.*|tardis.*|gct_wsAllTrades.*|xchange/[^/]*|.*/marketdata/.*)");
        census.leaveOut("pongs", "nautilus/ws_pong.json");
        census.leaveOut("of what is not asked for: margin, ledgers, volumes and deposits",
            "(nautilus/http_spot_open_positions.json|.*/account/.*)");
        census.leaveOut("requests of others, see OrderMessagesTest", "nautilus/ws_.*_request.json");
        census.leaveOut("signed, see KrakenSigningTest", "signed_vectors_.*");
    }

    private static String recorded(String file) {
        return Recordings.of("kraken").file(file);
    }

    private static JsonNode result(String file) {
        return PlainJson.tree(recorded(file)).get("result");
    }

    private static ObjectNode page(String list, JsonNode members) {
        return JsonNodeFactory.instance.objectNode().put("count", members.size()).set(list, members);
    }

    private static JsonCursor cursor(JsonNode result) {
        UnsafeBuffer padded = Payloads.padded(result.toString());
        JsonCursor cursor = new JsonCursor();
        cursor.wrap(padded, 0, Payloads.length(padded));
        return cursor;
    }

    private static int instrument(JsonNode pair) {
        return 1 + SYMBOLS.indexOf(PAIRS.get(pair.asText()));
    }

    private void compareOrders(String piece, JsonNode orders) {
        stated.lines.clear();
        pages.openOrders(cursor(page("open", orders)), 1);
        assertTold(piece, orders.size());
        int line = 0;
        for (Map.Entry<String, JsonNode> order : orders.properties()) {
            int instrument = instrument(order.getValue().at("/descr/pair"));
            census.compare(piece, PlainStatement.order(order.getKey(), order.getValue(), instrument),
                PlainStatement.withoutNumbers(stated.lines.get(line++)));
        }
    }

    private void compareTrades(String piece, JsonNode page) {
        stated.lines.clear();
        pages.trades(cursor(page), 0, 1, new ToldTrades());
        assertTold(piece, page.get("trades").size());
        assertEquals(page.get("count").asLong(), pages.count());
        int line = 0;
        for (JsonNode trade : page.get("trades")) {
            census.compare(piece, PlainStatement.trade(trade, instrument(trade.get("pair"))),
                PlainStatement.withoutNumbers(stated.lines.get(line++)));
        }
    }

    /** The venue's balances with what is held and lent have the balance within. */
    private void compareBalances(String file) {
        JsonNode balances = result(file);
        ObjectNode extended = JsonNodeFactory.instance.objectNode();
        balances.properties().forEach(each -> extended.putObject(each.getKey()).set("balance", each.getValue()));
        stated.lines.clear();
        pages.balances(cursor(extended), 1);
        assertTold(file, balances.size());
        int line = 0;
        for (Map.Entry<String, JsonNode> balance : balances.properties()) {
            String asset = ASSETS.get(balance.getKey());
            census.compare(file, PlainStatement.balance(asset, balance.getValue()), stated.lines.get(line++));
        }
    }

    private void assertTold(String piece, int lines) {
        assertEquals(0, pages.refused(), piece);
        assertEquals(lines, stated.lines.size(), piece);
    }

    @Test
    void tradesOfOneExecutionHaveIdsOfTheirOwn() {
        pages.trades(cursor(result(REST + "trading/example-tradehistory-data.json")), 0, 1, new ToldTrades());
        assertEquals(3, stated.lines.stream().map(line -> line.replaceAll(".* tradeId=(\\d+) .*", "$1")).distinct().count());
    }

    @Test
    void balancesCountWhatIsHeldAndLent() {
        pages.balances(cursor(PlainJson.tree("{\"ZUSD\":{\"balance\":\"200000.00\",\"hold_trade\":\"1.5\",\"credit\":\"10\","
            + "\"credit_used\":\"4\"},\"XXBT\":{\"balance\":\"0.5\"},\"BAD\":{}}")), 1);
        assertEquals(1, pages.refused());
        assertTrue(stated.lines.get(0).contains("asset=USD total=200000.0000000000 available=200004.5000000000"),
            stated.lines.get(0));
        assertTrue(stated.lines.get(1).contains("asset=BTC"), stated.lines.get(1));
    }
}
