package io.orrery.connectors.binance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveVenueTest {
    private final SpotScene scene = new SpotScene();
    private final SpotWorld world = scene.world;

    private static String depth(int first, int last) {
        return "{\"stream\":\"btcusdt@depth@100ms\",\"data\":{\"e\":\"depthUpdate\",\"E\":1767225600000,\"s\":\"BTCUSDT\","
            + "\"U\":" + first
            + ",\"u\":" + last + ",\"b\":[[\"98.00\",\"3\"]],\"a\":[]}}";
    }

    @Test
    void instrumentsAreDefinedAsTheVenueListsThem() {
        scene.runMillis(1_000);

        List<String> told = scene.news("VenueDefinition", "AccountDefinition", "InstrumentDefinition");
        assertEquals(4, told.size());
        assertTrue(told.get(2).contains("symbol=BTC/USDT") && told.get(2).contains("venueSymbol=BTCUSDT"), told.get(2));
        assertEquals("/api/v3/exchangeInfo?symbols=%5B%22BTCUSDT%22%2C%22ETHUSDT%22%5D", world.asked.get(0));
    }

    @Test
    void bookTradesAndQuotesOfEachInstrumentAreSubscribed() {
        scene.runMillis(1_000);

        assertEquals(1, world.subscriptions.size());
        JsonNode subscribe = world.subscriptions.get(0);
        assertEquals("SUBSCRIBE", subscribe.get("method").asText());
        assertEquals(
            "[\"btcusdt@depth@100ms\",\"btcusdt@trade\",\"btcusdt@bookTicker\",\"ethusdt@depth@100ms\",\"ethusdt@trade\","
                + "\"ethusdt@bookTicker\"]",
            subscribe.get("params").toString());
    }

    @Test
    void aBookLivesOnceItsSnapshotIsBridged() {
        scene.runMillis(1_000);

        assertEquals(List.of("/api/v3/depth?symbol=BTCUSDT&limit=100"), world.asked("/api/v3/depth?symbol=BTCUSDT"));
        assertEquals(2, scene.news().stream().filter(line -> line.equals("FeedStatus instrumentId=1 state=LIVE")
            || line.equals("FeedStatus instrumentId=2 state=LIVE")).count());
        world.stream.say(depth(101, 101));
        scene.runMillis(5);
        assertEquals(1, scene.news("BookUpdate").size());
    }

    @Test
    void aMissingUpdateMakesItsBookStaleAndAnotherSnapshotIsAskedFor() {
        scene.runMillis(1_000);
        scene.news();
        world.stream.say(depth(105, 105));
        world.answers.put("/api/v3/depth", "{\"lastUpdateId\":110,\"bids\":[[\"99.00\",\"1\"]],\"asks\":[[\"101.00\",\"2\"]]}");
        scene.runMillis(100);

        assertEquals(
            List.of("FeedStatus instrumentId=1 state=STALE", "FeedStatus instrumentId=1 state=LIVE"), scene.news("FeedStatus"));
        assertEquals(2, world.asked("/api/v3/depth?symbol=BTCUSDT").size());
    }

    /** An answer may be older than what was told before it, and only an update shows that. */
    @Test
    void aSnapshotIsAskedForOnceAnUpdateHasComeOrNothingChanges() {
        scene.runMillis(1_000);
        String unreadable = depth(101, 101).replace("98.00", "ninety");
        world.stream.say(unreadable);
        scene.runMillis(100);
        assertEquals(1, world.asked("/api/v3/depth?symbol=BTCUSDT").size());
        world.stream.say(depth(102, 102));
        scene.runMillis(20);
        assertEquals(2, world.asked("/api/v3/depth?symbol=BTCUSDT").size());

        world.answers.put("/api/v3/depth", "{\"lastUpdateId\":110,\"bids\":[[\"99.00\",\"1\"]],\"asks\":[[\"101.00\",\"2\"]]}");
        scene.runMillis(1_000);
        scene.news();
        world.stream.say(unreadable);
        scene.runMillis(400);
        assertEquals(List.of("FeedStatus instrumentId=1 state=STALE"), scene.news("FeedStatus"));
        scene.runMillis(200);
        assertEquals(List.of("FeedStatus instrumentId=1 state=LIVE"), scene.news("FeedStatus"));
    }

    @Test
    void snapshotsThatDoNotHelpAreAskedForLessAndLessOften() {
        scene.runMillis(1_000);
        world.stream.say(depth(105, 105));
        scene.runMillis(10_000);

        int asked = world.asked("/api/v3/depth?symbol=BTCUSDT").size();
        assertTrue(asked >= 4 && asked <= 8, asked + " times");
    }

    @Test
    void aLostConnectionIsToldAndMadeGood() {
        scene.runMillis(1_000);
        scene.news();
        world.stream.cut();
        scene.runMillis(5);
        assertEquals(
            List.of("FeedStatus instrumentId=1 state=DOWN", "FeedStatus instrumentId=2 state=DOWN"), scene.news("FeedStatus"));
        scene.runMillis(3_000);

        assertEquals(
            List.of("FeedStatus instrumentId=1 state=LIVE", "FeedStatus instrumentId=2 state=LIVE"), scene.news("FeedStatus"));
        assertEquals(2, world.subscriptions.size());
    }

    @Test
    void aBookThatFallsSilentIsNotBelievedAnyMore() {
        scene.runMillis(1_000);
        scene.news();
        scene.runMillis(15_100);

        assertTrue(scene.news("FeedStatus").contains("FeedStatus instrumentId=1 state=STALE"));
    }

    @Test
    void theVenuesClockIsMeasuredAndTold() {
        world.clockAheadMillis = 700;
        scene.runMillis(3_000);

        List<String> clocks = scene.news("VenueClock");
        assertEquals(5, clocks.size());
        assertTrue(clocks.get(4).matches("VenueClock venueId=1 ahead=(699|700|701)\\d{6} uncertainty=1\\d{6}"), clocks.get(4));
    }

    @Test
    void aSymbolThatTheVenueDoesNotListEndsItByName() {
        world.answers.put("/api/v3/exchangeInfo", "{\"symbols\":[]}");
        IllegalStateException failure = assertThrows(IllegalStateException.class, () -> scene.runMillis(1_000));
        assertTrue(failure.getMessage().contains("BTC/USDT"), failure.getMessage());
    }

    @Test
    void aVenueThatDoesNotAnswerIsAskedAgain() {
        world.silentByRest = true;
        scene.runMillis(20_000);
        assertEquals(2, world.asked("/api/v3/exchangeInfo").size());
        world.silentByRest = false;
        scene.runMillis(15_000);

        assertEquals(2, scene.news("InstrumentDefinition").size());
    }

    @Test
    void aVenueThatSaysGoodbyeIsLeftForAnotherConnection() {
        scene.runMillis(1_000);
        scene.news();
        world.stream.say("{\"stream\":\"!serverShutdown\",\"data\":{\"e\":\"serverShutdown\",\"E\":1770123456789}}");
        scene.runMillis(5_000);

        assertEquals(2, world.subscriptions.size());
        assertTrue(scene.news("FeedStatus").contains("FeedStatus instrumentId=1 state=LIVE"));
    }
}
