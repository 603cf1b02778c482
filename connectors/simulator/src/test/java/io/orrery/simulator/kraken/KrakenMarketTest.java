package io.orrery.simulator.kraken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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

final class KrakenMarketTest {
    private static final String CALM = "S01=0,S02=0,S05=0,S06=0,S09=0,S11=0,S21=0";
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
        client.close();
    }

    @AfterAll
    static void stop() {
        simulation.close();
    }

    @ParameterizedTest
    @CsvSource({"10,''", "10,?exact=true", "25,?exact=true", "100,?exact=true", "1000,''"})
    void aBookKeptFromItsUpdatesHasTheRightChecksumEachTime(int depth, String query) throws Exception {
        client.connect("stream", query);
        client.send("{'method':'subscribe','params':{'channel':'book','symbol':['BTC/USD'],'depth':" + depth + "}}");
        PlainBook book = new PlainBook(depth);

        assertTrue(book.apply(client.channel("book", "snapshot")));
        for (int i = 0; i < 100; i++) {
            JsonNode update = client.channel("book", "update");
            assertTrue(book.apply(update), update.toString());
            assertFalse(book.isCrossed());
        }
        assertTrue(book.levels() <= depth && book.levels() >= 10);
    }

    @Test
    void aLostUpdateShowsInTheChecksum() throws Exception {
        PlainBook book = subscribed();
        client.faults("S01=0.2");

        assertTrue(firstMismatch(book) < 500);
    }

    @Test
    void aWrongChecksumAndAWrongLevelShowInTheChecksum() throws Exception {
        PlainBook book = subscribed();
        client.faults("S06=1");
        assertTrue(firstMismatch(book) < 500);

        client.faults("S06=0,S05=1");
        client.send("{'method':'unsubscribe','params':{'channel':'book','symbol':['BTC/USD'],'depth':10}}");
        assertTrue(client.answer("unsubscribe").get("success").asBoolean());
        assertTrue(firstMismatch(subscribe()) < 500);
    }

    @Test
    void numbersKeepTheirZerosForThoseWhoWantTheVenuesOwnWording() throws Exception {
        client.connect("stream", "?exact=true");
        client.send("{'method':'subscribe','params':{'channel':'book','symbol':['BTC/USD']}}");

        for (JsonNode level : client.channel("book", "snapshot").at("/data/0/asks")) {
            assertEquals(1, level.get("price").decimalValue().scale());
            assertEquals(6, level.get("qty").decimalValue().scale());
        }
    }

    @Test
    void aStreamGreetsAnswersPingsAndBeats() throws Exception {
        client.connect("stream", "");
        assertEquals("online", client.channel("status", "update").at("/data/0/system").asText());
        client.send("{'method':'ping','req_id':42}");
        assertEquals(42, client.answer("pong").get("req_id").asInt());
        client.send("{'method':'subscribe','params':{'channel':'instrument'}}");
        client.channel("instrument", "snapshot");
        assertNotNull(client.next(json -> json.path("channel").asText().equals("heartbeat")));
    }

    @Test
    void wrongSubscriptionsAreRefusedOneByOne() throws Exception {
        client.connect("stream", "");
        List<String> errors = new ArrayList<>();
        for (String parameters : List.of(
            "'channel':'book','symbol':['BTC/USD'],'depth':27", "'channel':'book','symbol':['BTC/EUR']",
            "'channel':'ohlc','symbol':['BTC/USD'],'interval':2", "'channel':'weather','symbol':['BTC/USD']")) {
            client.send("{'method':'subscribe','req_id':7,'params':{" + parameters + "}}");
            JsonNode answer = client.answer("subscribe");
            assertFalse(answer.get("success").asBoolean());
            assertEquals(7, answer.get("req_id").asInt());
            errors.add(answer.get("error").asText());
        }
        assertEquals(List.of("Subscription depth not supported", "Currency pair not supported BTC/EUR",
            "Subscription ohlc interval not supported", "Channel name invalid"), errors);
    }

    @Test
    void eachSymbolOfASubscriptionIsAcknowledged() throws Exception {
        client.connect("stream", "");
        client.send("{'method':'subscribe','params':{'channel':'ticker','symbol':['BTC/USD','ETH/USD']}}");

        assertEquals("BTC/USD", client.answer("subscribe").at("/result/symbol").asText());
        assertEquals("ETH/USD", client.answer("subscribe").at("/result/symbol").asText());
        client.send("{'method':'subscribe','params':{'channel':'ticker','symbol':['BTC/USD']}}");
        assertEquals("Already subscribed", client.answer("subscribe").get("error").asText());
    }

    @Test
    void aChannelThatFallsSilentLeavesItsConnectionAlive() throws Exception {
        subscribed();
        client.faults("S09=1");
        while (client.next(300) != null) {
            client.faults("S09=1");
        }
        client.send("{'method':'ping'}");
        client.answer("pong");
    }

    @Test
    void aVenueThatClosesSaysSoFirst() throws Exception {
        subscribed();
        client.faults("S11=1");

        assertEquals("maintenance", client.channel("status", "update").at("/data/0/system").asText());
        assertEquals(1001, client.closeCode());
    }

    @Test
    void aFrameThatComesTwiceIsTheSame() throws Exception {
        subscribed();
        client.faults("S02=1");

        String before = "";
        String frame = client.next(5_000);
        while (!frame.equals(before)) {
            before = frame;
            frame = client.next(5_000);
        }
        assertTrue(frame.contains("\"book\""), frame);
    }

    @Test
    void aFrameThatIsCutIsNoJson() throws Exception {
        subscribed();
        client.faults("S21=1");

        String frame = client.next(5_000);
        while (KrakenJson.parse(frame) != null) {
            frame = client.next(5_000);
        }
        assertTrue("{\"channel\":".startsWith(frame.substring(0, Math.min(11, frame.length()))), frame);
    }

    private PlainBook subscribed() throws Exception {
        client.connect("stream", "");
        client.channel("status", "update");
        return subscribe();
    }

    private PlainBook subscribe() throws Exception {
        client.send("{'method':'subscribe','params':{'channel':'book','symbol':['BTC/USD'],'depth':10}}");
        PlainBook book = new PlainBook(10);
        book.apply(client.channel("book", "snapshot"));
        return book;
    }

    /** How many updates were right before one was not. */
    private int firstMismatch(PlainBook book) throws Exception {
        for (int i = 0; i < 500; i++) {
            if (!book.apply(client.channel("book", "update"))) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }
}
