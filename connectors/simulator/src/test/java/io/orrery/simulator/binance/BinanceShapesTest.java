package io.orrery.simulator.binance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orrery.simulator.SimOptions;
import io.orrery.simulator.Simulation;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the venue was seen to say is said in the same form: every name it has, with a value of the same type. */
final class BinanceShapesTest {
    private static final Path RECORDED = Path.of(System.getProperty("orrery.venues", "nowhere"), "binance_spot");
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();
    private static final String RESTING = "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&price=45000&quantity=0.01";

    /** What the venue does not say any more, or says only where something is there that is not here. By file, the paths. */
    private static final Map<String, List<String>> LEFT_OUT = Map.of(
        "nautilus_py/ws_spot_trade.json", List.of("/data/a", "/data/b"), // ids of orders: gone since 2024
        "nautilus_py/ws_spot_agg_trade.json", List.of("/data/st"), // of a test network
        "nautilus_py/ws_spot_ticker_book.json", List.of("/data/T", "/data/E"), // of the futures
        "nautilus/http_json/exchange_info_response.json", List.of("/sors", "/symbols[]/permissionSets[][1]"), // no SOR, no margin
        "nautilus_py/http_spot_market_exchange_info.json", List.of("/symbols[]/permissions[]")); // the sets took their place
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
    @CsvSource({
        "nautilus/http_json/avg_price_response.json, avgPrice, symbol=BTCUSDT",
        "nautilus/http_json/book_ticker_response.json, ticker/bookTicker, symbol=BTCUSDT",
        "nautilus/http_json/exchange_info_response.json, exchangeInfo, symbol=BTCUSDT",
        "nautilus/http_json/klines_response.json, klines, symbol=BTCUSDT&interval=1m",
        "nautilus/http_json/ping_response.json, ping, ''",
        "nautilus/http_json/ticker_price_response.json, ticker/price, symbol=BTCUSDT",
        "nautilus_py/http_spot_market_agg_trades.json, aggTrades, symbol=BTCUSDT",
        "nautilus_py/http_spot_market_avg_price.json, avgPrice, symbol=BTCUSDT",
        "nautilus_py/http_spot_market_book_ticker.json, ticker/bookTicker, symbol=BTCUSDT",
        "nautilus_py/http_spot_market_exchange_info.json, exchangeInfo, symbol=BTCUSDT",
        "nautilus_py/http_spot_market_historical_trades.json, historicalTrades, symbol=BTCUSDT",
        "nautilus_py/http_spot_market_klines.json, klines, symbol=BTCUSDT&interval=1m",
        "xchange/__files/depth.json, depth, symbol=BTCUSDT",
        "xchange/__files/single-24hr-ticker.json, ticker/24hr, symbol=BTCUSDT"})
    void answersToEveryoneHaveTheirForm(String file, String path, String query) throws Exception {
        assertForm(file, recorded(file), binance.market(path, query));
    }

    @Test
    void answersToAnOwnerHaveTheirForm() throws Exception {
        JsonNode market = binance.place("side=BUY&type=MARKET&quantity=0.01");
        assertForm("nautilus/http_json/new_order_full_response.json", market);
        binance.mine("POST order", RESTING);
        for (String file : List.of("nautilus/http_json/open_orders_response.json", "xchange/__files/open-orders.json")) {
            assertForm(file, binance.mine("GET openOrders", "symbol=BTCUSDT"));
        }
        assertForm("nautilus/http_json/all_orders_response.json", binance.mine("GET allOrders", "symbol=BTCUSDT"));
        JsonNode canceled = binance.mine("DELETE openOrders", "symbol=BTCUSDT");
        assertForm("nautilus/http_json/cancel_open_orders_response.json", canceled);
        assertForm("xchange/__files/withdraw-400.json", binance.mine("GET order", "symbol=BTCUSDT&orderId=0"));
    }

    @Test
    void whatATradingProgramRecordedHasTheSameForm() throws Exception {
        Path file = RECORDED.resolve("gct_http.json.gz");
        assumeTrue(Files.exists(file), "skipped: there are no recordings at -Dorrery.venues");
        JsonNode routes;
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
            routes = JSON.readTree(bytes).get("routes");
        }
        String id = binance.mine("POST order", RESTING).get("orderId").asText();
        for (String path : List.of("aggTrades", "avgPrice", "depth", "historicalTrades", "ticker/24hr", "ticker/bookTicker",
            "ticker/price", "trades", "klines")) {
            JsonNode first = routes.get("/api/v3/" + path).get("GET").get(0).get("data");
            assertForm(path, first, binance.market(path, "symbol=BTCUSDT" + (path.equals("klines") ? "&interval=1m" : "")));
        }
        for (String call : List.of("GET account", "GET allOrders", "GET openOrders", "GET order", "DELETE order")) {
            String[] words = call.split(" ");
            JsonNode recorded = routes.get("/api/v3/" + words[1]).get(words[0]).get(0).get("data");
            String named = words[1].equals("order") ? "&orderId=" + id : "";
            String query = words[1].equals("account") ? "" : "symbol=BTCUSDT" + named;
            assertForm(call, recorded, binance.mine(call, query));
        }
    }

    @Test
    void eventsOfTheMarketHaveTheirForm() throws Exception {
        List<String> files = List.of("nautilus_py/ws_spot_agg_trade.json", "nautilus_py/ws_spot_ticker_book.json",
            "nautilus_py/ws_spot_trade.json", "xchange/info/bitrich/xchangestream/binance/dto/testTickerEvent.json");
        try (Simulation simulation = Simulation.start(SimOptions.of(7, "binance"));
            BinanceSocket stream = new BinanceSocket(simulation.served().get(0), "stream",
                "?streams=btcusdt@aggTrade/btcusdt@bookTicker/btcusdt@trade/btcusdt@ticker/btcusdt@kline_1m/btcusdt@depth")) {
            for (String file : files) {
                JsonNode seen = recorded(file);
                String name = seen.get("stream").asText().split("@")[1];
                assertForm(file, seen, stream.next(json -> json.path("stream").asText().equals("btcusdt@" + name)));
            }
            for (String line : Files.readAllLines(RECORDED.resolve("tardis_binance.jsonl"))) {
                JsonNode seen = JSON.readTree(line);
                String name = seen.get("stream").asText().split("@")[1];
                if (List.of("bookTicker", "ticker", "depth").contains(name) && full(seen)) {
                    assertForm(name, seen, stream.next(json -> json.path("stream").asText().equals("btcusdt@" + name)
                        && full(json)));
                }
            }
            String dto = "xchange/info/bitrich/xchangestream/binance/dto/";
            assertForm(dto, recorded(dto + "testKlineEvent.json"),
                stream.next(json -> json.path("stream").asText().endsWith("kline_1m")).get("data"));
            assertForm(dto, recorded(dto + "testBookTickerEvent.json"),
                stream.next(json -> json.path("stream").asText().endsWith("bookTicker")).get("data"));
        }
    }

    @Test
    void reportsOfOrdersHaveTheirForm() throws Exception {
        try (Simulation simulation = Simulation.start(SimOptions.of(7, "binance"));
            BinanceSocket user = new BinanceSocket(simulation.served().get(0), "orders", "")) {
            user.signed("userDataStream.subscribe.signature", "");
            String limit = "'symbol':'BTCUSDT','side':'BUY','type':'LIMIT','quantity':'0.01','price':'45000.00','timeInForce':";
            JsonNode id = user.signed("order.place", limit + "'GTC'").at("/result/orderId");
            user.signed("order.cancel", "'symbol':'BTCUSDT','orderId':" + id);
            user.signed("order.place", limit + "'IOC'");
            user.signed("order.place", "'symbol':'BTCUSDT','side':'SELL','type':'STOP_LOSS_LIMIT','quantity':'0.01',"
                + "'stopPrice':'46000.00','price':'45000.00','timeInForce':'GTC'");
            user.signed("order.place", "'symbol':'BTCUSDT','side':'BUY','type':'MARKET','quantity':'0.01'");

            JsonNode born = user.next(json -> json.at("/event/x").asText().equals("NEW"));
            assertForm("nautilus/user_data_json/execution_report_wrapped.json", born);
            assertReport("new", born);
            assertReport("canceled", user.next(json -> json.at("/event/x").asText().equals("CANCELED")));
            assertReport("expired", user.next(json -> json.at("/event/x").asText().equals("EXPIRED")));
            assertReport("stop_loss", user.next(json -> json.at("/event/o").asText().equals("STOP_LOSS_LIMIT")));
            JsonNode traded = user.next(json -> json.at("/event/x").asText().equals("TRADE"));
            assertReport("trade", traded);
            assertForm("us", recorded("nautilus_py/ws_spot_execution_report_binance_us.json").get("data"), traded.get("event"));
        }
    }

    @Test
    void aFormThatDiffersIsFound() throws Exception {
        JsonNode seen = JSON.readTree("{\"a\":[{\"b\":\"1\"}],\"c\":[[1,\"x\"]]}");

        assertEquals(List.of("/a[]/b: number, not string", "/c[][1]: missing, not string"),
            differences(List.of(), seen, JSON.readTree("{\"a\":[{\"b\":1,\"more\":2}],\"c\":[[2]]}")));
    }

    private static void assertReport(String name, JsonNode told) throws Exception {
        String file = "nautilus/user_data_json/execution_report_" + name + ".json";
        assertForm(file, recorded(file), told.get("event"));
    }

    private static void assertForm(String file, JsonNode said) throws Exception {
        assertForm(file, recorded(file), said);
    }

    private static void assertForm(String file, JsonNode seen, JsonNode said) {
        assertEquals(List.of(), differences(LEFT_OUT.getOrDefault(file, List.of()), seen, said), file);
        assertTrue(Shape.of(seen).size() > 0);
    }

    private static List<String> differences(List<String> leftOut, JsonNode seen, JsonNode said) {
        Map<String, String> form = Shape.of(said);
        List<String> differences = new ArrayList<>();
        Shape.of(seen).forEach((path, type) -> {
            String other = form.getOrDefault(path, "missing");
            if (!type.equals(other) && leftOut.stream().noneMatch(path::startsWith)) {
                differences.add(path + ": " + other + ", not " + type);
            }
        });
        return differences;
    }

    private static boolean full(JsonNode frame) {
        JsonNode data = frame.get("data");
        return !data.has("b") || data.get("b").isTextual() || data.get("b").size() > 0 && data.get("a").size() > 0;
    }

    private static JsonNode recorded(String name) throws Exception {
        Path file = RECORDED.resolve(name);
        assumeTrue(Files.exists(file), "skipped: there are no recordings at -Dorrery.venues");
        return JSON.readTree(file.toFile());
    }
}
