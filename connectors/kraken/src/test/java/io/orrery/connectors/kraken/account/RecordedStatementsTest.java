package io.orrery.connectors.kraken.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.testing.Payloads;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kit.testing.PrintedEvents;
import io.orrery.connectors.kit.testing.Recordings;
import io.orrery.connectors.kraken.TradedInstruments;
import io.orrery.connectors.kraken.order.LiveOrders;
import io.orrery.connectors.kraken.wire.KrakenNames;
import io.orrery.connectors.kraken.wire.KrakenRates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class RecordedStatementsTest {
    /** REST's names of the recorded pairs. */
    private static final Map<String, String> PAIRS = Map.ofEntries(
        Map.entry("XBTUSDT", "BTC/USDT"), Map.entry("ETHUSDT", "ETH/USDT"), Map.entry("XRPXBT", "XRP/BTC"),
        Map.entry("REPETH", "REP/ETH"), Map.entry("ETHEUR", "ETH/EUR"), Map.entry("ETHXBT", "ETH/BTC"),
        Map.entry("XBTEUR", "BTC/EUR"), Map.entry("XRPEUR", "XRP/EUR"), Map.entry("XLTCXXBT", "LTC/BTC"),
        Map.entry("XBTUSD", "BTC/USD"), Map.entry("XICNXXBT", "ICN/BTC"));
    private static final int SCALE = 8;

    private final PrintedEvents stated = new PrintedEvents();
    private final KrakenNames names = new KrakenNames();
    private final StatementPages pages;

    RecordedStatementsTest() {
        TradedInstruments instruments = new TradedInstruments(1, new KrakenRates());
        PAIRS.values().stream().sorted().forEach(symbol -> {
            String[] assets = symbol.split("/");
            instruments.add(
                new FeedInstrument(instruments.all().size() + 1, symbol, SCALE, SCALE),
                new InstrumentTerms(InstrumentKind.SPOT, symbol, symbol, assets[0], assets[1], SCALE, SCALE, SCALE, 1, 1, 0, 9,
                    0));
        });
        PAIRS.forEach(names::pair);
        pages = new StatementPages(instruments, names, new LiveOrders(64), new StatementWriter(stated, 1));
    }

    private static JsonNode result(String file) {
        return PlainJson.tree(Recordings.of("kraken").file(file)).get("result");
    }

    private static JsonCursor cursor(JsonNode result) {
        UnsafeBuffer padded = Payloads.padded(result.toString());
        JsonCursor cursor = new JsonCursor();
        cursor.wrap(padded, 0, Payloads.length(padded));
        return cursor;
    }

    private String line(int index) {
        return stated.lines.get(index).replace("=raw:", "=") + " ";
    }

    private static String scaled(JsonNode value) {
        return new BigDecimal(value.asText()).movePointRight(SCALE).setScale(0).toPlainString();
    }

    @Test
    void everyRecordedOpenOrderIsStatedWithItsTerms() {
        for (String file : List.of("nautilus/http_open_orders.json",
            "xchange/org/knowm/xchange/kraken/dto/trading/example-openorders-data.json")) {
            JsonNode result = result(file);
            stated.lines.clear();
            pages.openOrders(cursor(result), 1);
            assertEquals(result.get("open").size(), stated.lines.size());
            assertEquals(0, pages.refused());
            int line = 0;
            for (Map.Entry<String, JsonNode> order : result.get("open").properties()) {
                String told = line(line++);
                JsonNode terms = order.getValue().get("descr");
                boolean limited = terms.get("ordertype").asText().equals("limit");
                assertTrue(told.contains("venueOrderName=" + order.getKey()), told);
                assertTrue(told.contains(limited ? "orderType=LIMIT" : "orderType=STOP"), told);
                assertTrue(told.contains(" price=" + (limited ? scaled(terms.get("price")) : "0") + " "), told);
                assertTrue(told.contains(" quantity=" + scaled(order.getValue().get("vol")) + " "), told);
                assertTrue(told.contains("side=" + terms.get("type").asText().toUpperCase(Locale.ROOT)), told);
            }
        }
    }

    @Test
    void everyRecordedTradeIsStatedWithItsFee() {
        for (String file : List.of("example-tradehistory-data.json", "example-tradehistory-icn.json")) {
            JsonNode result = result("xchange/org/knowm/xchange/kraken/dto/trading/" + file);
            stated.lines.clear();
            pages.trades(cursor(result), 0, 1);
            assertEquals(result.get("count").asInt(), stated.lines.size());
            assertEquals(0, pages.refused());
            assertEquals(result.get("count").asLong(), pages.count());
            int line = 0;
            for (JsonNode trade : result.get("trades")) {
                String told = line(line++);
                assertTrue(told.contains(" price=" + scaled(trade.get("price")) + " "), told);
                assertTrue(told.contains(" quantity=" + scaled(trade.get("vol")) + " "), told);
                assertTrue(told.contains(" fee=" + scaled(trade.get("fee")) + " "), told);
                assertTrue(told.contains("side=SELL"), told);
                assertTrue(told.contains("venueTime=2014-01-07T05:19:02.208900000Z"), told);
            }
        }
    }

    @Test
    void tradesOfOneExecutionHaveIdsOfTheirOwn() {
        pages.trades(cursor(result("xchange/org/knowm/xchange/kraken/dto/trading/example-tradehistory-data.json")), 0, 1);
        assertEquals(3, stated.lines.stream().map(line -> line.replaceAll(".* tradeId=(\\d+) .*", "$1")).distinct().count());
    }

    @Test
    void balancesAreStatedUnderTheirCommonNames() {
        names.asset("ZUSD", "USD");
        names.asset("XXBT", "BTC");
        pages.balances(cursor(PlainJson.tree("{\"ZUSD\":{\"balance\":\"200000.00\",\"hold_trade\":\"1.5\",\"credit\":\"10\","
            + "\"credit_used\":\"4\"},\"XXBT\":{\"balance\":\"0.5\"},\"BAD\":{}}")), 1);
        assertEquals(1, pages.refused());
        assertTrue(stated.lines.get(0).contains("total=200000.0000000000 available=200004.5000000000"), stated.lines.get(0));
        assertTrue(stated.lines.get(0).contains("asset=USD"), stated.lines.get(0));
        assertTrue(stated.lines.get(1).contains("asset=BTC"), stated.lines.get(1));
    }
}
