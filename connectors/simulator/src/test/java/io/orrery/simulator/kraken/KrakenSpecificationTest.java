package io.orrery.simulator.kraken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.SimOptions;
import io.orrery.simulator.Simulation;
import io.orrery.simulator.specs.Specification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers and frames are as the published descriptions say. */
final class KrakenSpecificationTest {
    private static final Path SPECS = Path.of(System.getProperty("orrery.venues", "nowhere"), "specs");
    private static final Map<String, String> ENVELOPES = Map.of(
        "ticker", "TickerEnvelope", "book", "BookEnvelope", "ohlc", "OHLCEnvelope", "trade", "TradeEnvelope",
        "instrument", "InstrumentEnvelope");

    private final Set<String> checked = new TreeSet<>();
    private Simulation simulation;
    private KrakenClient client;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.isDirectory(SPECS), "skipped: there are no descriptions at -Dorrery.venues");
        simulation = Simulation.start(SimOptions.of(7, "kraken"));
        client = new KrakenClient(simulation.served().get(0));
    }

    @AfterEach
    void stop() {
        if (simulation != null) {
            client.close();
            simulation.close();
        }
    }

    @Test
    void everyAnswerOfRestIsAsDescribed() throws Exception {
        Specification rest = Specification.read(SPECS.resolve("kraken-spot-rest-openapi.yml.gz"));
        for (String call : List.of("Time", "SystemStatus", "Assets", "AssetPairs", "Ticker?pair=XBTUSD", "OHLC?pair=XBTUSD",
            "Depth?pair=XBTUSD", "Trades?pair=XBTUSD&count=10", "Spread?pair=XBTUSD")) {
            assertDescribed(rest, "/0/public/" + call.split("\\?")[0], "get", client.open(call));
        }
        String resting = "pair=XBTUSD&type=buy&ordertype=limit&volume=0.01&price=50000&cl_ord_id=a-1";
        client.signed("AddOrder", "pair=XBTUSD&type=buy&ordertype=market&volume=0.1");
        String id = signed(rest, "AddOrder", resting).at("/result/txid/0").asText();
        for (String call : List.of("Balance", "BalanceEx", "TradeBalance", "OpenOrders", "ClosedOrders?trades=true",
            "QueryOrders?txid=" + id, "OpenPositions", "TradeVolume?pair=XBTUSD",
            "GetWebSocketsToken", "AmendOrder?order_qty=0.02&txid=" + id, "CancelAllOrdersAfter?timeout=60",
            "CancelOrder?txid=" + id, "CancelAll")) {
            signed(rest, call.split("\\?")[0], call.contains("?") ? call.substring(call.indexOf('?') + 1) : "");
        }
        String edited = client.signed("AddOrder", resting).at("/result/txid/0").asText();
        signed(rest, "EditOrder", "pair=XBTUSD&volume=0.03&txid=" + edited);
        signed(rest, "QueryTrades", "txid=" + first(signed(rest, "TradesHistory", "").at("/result/trades")));
        signed(rest, "QueryLedgers", "id=" + first(signed(rest, "Ledgers", "").at("/result/ledger")));
        String each = "{'ordertype':'limit','type':'buy','volume':'0.01','price':'5000";
        JsonNode batch = client.signedJson("AddOrderBatch", "'pair':'XBTUSD','orders':[" + each + "0'}," + each + "1'}]");
        assertDescribed(rest, "/0/private/AddOrderBatch", "post", batch);
        assertDescribed(rest, "/0/private/CancelOrderBatch", "post", client.signedJson("CancelOrderBatch",
            "'orders':[" + batch.at("/result/orders/0/txid") + "," + batch.at("/result/orders/1/txid") + "]"));
        assertNoneIsForgotten(rest);
    }

    private static String first(JsonNode members) {
        return members.fieldNames().next();
    }

    /** Each call of the description that is answered here was checked. */
    private void assertNoneIsForgotten(Specification rest) throws Exception {
        Set<String> answered = new TreeSet<>();
        for (String path : rest.paths()) {
            String name = path.substring(path.indexOf('/', 3) + 1);
            JsonNode answer = path.startsWith("/0/public/") ? client.open(name) : client.signed(name, "");
            if (!answer.at("/error/0").asText().equals("EGeneral:Unknown method")) {
                answered.add(path);
            }
        }
        System.out.println("descriptions of kraken, REST's answers: " + checked.size() + " of " + answered.size());
        assertEquals(answered, checked);
    }

    /** The description has no types for the private channels and the orders of the stream. */
    @Test
    void everyFrameOfTheMarketIsAsDescribed() throws Exception {
        Specification stream = Specification.read(SPECS.resolve("kraken-ws-asyncapi.yml.gz"));
        client.connect("stream", "");
        for (String channel : new TreeSet<>(ENVELOPES.keySet())) {
            request("subscribe", channel, "BTC/USD");
            assertFrame(stream, "SubscriptionStatusResponse", client.answer("subscribe"));
            assertFrame(stream, ENVELOPES.get(channel), client.channel(channel, "snapshot"));
        }
        for (String channel : List.of("ticker", "book", "ohlc", "trade")) {
            assertFrame(stream, ENVELOPES.get(channel), client.channel(channel, "update"));
        }
        request("subscribe", "book", "BTC/NONE");
        assertFrame(stream, "SubscriptionStatusResponse", client.answer("subscribe"));
        for (String channel : new TreeSet<>(ENVELOPES.keySet())) {
            request("unsubscribe", channel, "BTC/USD");
            assertFrame(stream, "SubscriptionStatusResponse", client.answer("unsubscribe"));
        }
        client.send("{'method':'ping','req_id':1}");
        assertFrame(stream, "PongResponse", client.answer("pong"));
        int kinds = 3 * ENVELOPES.size() + 4 + 2;
        System.out.println("descriptions of kraken, the market's frames: " + checked.size() + " of " + kinds);
        assertEquals(kinds, checked.size(), checked::toString);
    }

    private void request(String method, String channel, String symbol) {
        client.send("{'method':'" + method + "','req_id':1,'params':{'channel':'" + channel + "','symbol':['" + symbol
            + "'],'snapshot':true}}");
    }

    private void assertFrame(Specification stream, String schema, JsonNode frame) {
        assertEquals(List.of(), stream.schema(schema, frame), frame::toString);
        String channel = frame.path("channel").asText(frame.at("/result/channel").asText());
        checked.add(String.join(" ", frame.path("method").asText(), channel, frame.path("type").asText(),
            frame.path("success").asText()));
    }

    @Test
    void whatIsNotAsDescribedIsFound() throws Exception {
        Specification rest = Specification.read(SPECS.resolve("kraken-spot-rest-openapi.yml.gz"));
        JsonNode wrong = KrakenClient.JSON.readTree("{\"error\":[],\"result\":{\"XXBT\":1.5}}");

        assertFalse(rest.answer("/0/private/Balance", "post", wrong).isEmpty());
        assertFalse(rest.answer("/0/public/Time", "get", KrakenClient.JSON.readTree("{}")).isEmpty());
    }

    private JsonNode signed(Specification rest, String call, String form) throws Exception {
        JsonNode answer = client.signed(call, form);
        assertDescribed(rest, "/0/private/" + call, "post", answer);
        return answer;
    }

    private void assertDescribed(Specification rest, String path, String method, JsonNode answer) {
        assertEquals(0, answer.get("error").size(), path + ": " + answer);
        assertEquals(List.of(), rest.answer(path, method, answer), path + ": " + answer);
        checked.add(path);
    }
}
