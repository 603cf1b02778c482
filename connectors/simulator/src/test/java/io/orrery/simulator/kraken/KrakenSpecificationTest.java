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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers and frames are as the published descriptions say. */
final class KrakenSpecificationTest {
    private static final Path SPECS = Path.of(System.getProperty("orrery.venues", "nowhere"), "specs");
    private static final Map<String, String> ENVELOPES = Map.of(
        "ticker", "TickerEnvelope", "book", "BookEnvelope", "ohlc", "OHLCEnvelope", "trade", "TradeEnvelope",
        "instrument", "InstrumentEnvelope");

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
            "QueryOrders?txid=" + id, "TradesHistory", "OpenPositions", "Ledgers", "TradeVolume?pair=XBTUSD",
            "GetWebSocketsToken", "AmendOrder?order_qty=0.02&txid=" + id, "CancelAllOrdersAfter?timeout=60",
            "CancelOrder?txid=" + id, "CancelAll")) {
            signed(rest, call.split("\\?")[0], call.contains("?") ? call.substring(call.indexOf('?') + 1) : "");
        }
        String edited = client.signed("AddOrder", resting).at("/result/txid/0").asText();
        signed(rest, "EditOrder", "pair=XBTUSD&volume=0.03&txid=" + edited);
    }

    @Test
    void everyFrameOfTheMarketIsAsDescribed() throws Exception {
        Specification stream = Specification.read(SPECS.resolve("kraken-ws-asyncapi.yml.gz"));
        client.connect("stream", "");
        for (String channel : ENVELOPES.keySet()) {
            client.send("{'method':'subscribe','req_id':1,'params':{'channel':'" + channel
                + "','symbol':['BTC/USD'],'snapshot':true}}");
            assertEquals(List.of(), stream.schema("SubscriptionStatusResponse", client.answer("subscribe")));
            assertEquals(List.of(), stream.schema(ENVELOPES.get(channel), client.channel(channel, "snapshot")), channel);
        }
        for (String channel : List.of("ticker", "book", "ohlc", "trade")) {
            assertEquals(List.of(), stream.schema(ENVELOPES.get(channel), client.channel(channel, "update")), channel);
        }
        client.send("{'method':'ping','req_id':1}");
        assertEquals(List.of(), stream.schema("PongResponse", client.answer("pong")));
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

    private static void assertDescribed(Specification rest, String path, String method, JsonNode answer) {
        assertEquals(0, answer.get("error").size(), path + ": " + answer);
        assertEquals(List.of(), rest.answer(path, method, answer), path + ": " + answer);
    }
}
