package io.orrery.connectors.kraken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveVenueTest {
    private static final String LIVE = "FeedStatus instrumentId=1 state=LIVE";
    private static final String STALE = "FeedStatus instrumentId=1 state=STALE";

    private final KrakenScene scene = new KrakenScene(null, Map.of());
    private final KrakenWorld world = scene.world;

    private static String update(long checksum) {
        return "{\"channel\":\"book\",\"type\":\"update\",\"data\":[{\"symbol\":\"BTC/USD\",\"bids\":[{\"price\":98.0,"
            + "\"qty\":3.00000000}],\"asks\":[],\"checksum\":" + checksum + ",\"timestamp\":\"2026-01-01T00:00:01.000000Z\"}]}";
    }

    @Test
    void instrumentsAreDefinedAsTheVenueListsThem() {
        scene.runMillis(1_000);
        List<String> told = scene.news("VenueDefinition", "AccountDefinition", "InstrumentDefinition");
        assertEquals(4, told.size());
        assertTrue(told.get(2).contains("symbol=BTC/USD") && told.get(2).contains("baseAsset=BTC"), told.get(2));
        assertEquals(List.of("/0/public/AssetPairs"), world.asked);
    }

    @Test
    void bookTradesAndQuotesOfEachInstrumentAreSubscribedKindByKind() {
        scene.runMillis(1_000);
        assertEquals(
            List.of(
                "{\"channel\":\"book\",\"symbol\":[\"BTC/USD\",\"ETH/USD\"],\"depth\":10}",
                "{\"channel\":\"trade\",\"symbol\":[\"BTC/USD\",\"ETH/USD\"]}",
                "{\"channel\":\"ticker\",\"symbol\":[\"BTC/USD\",\"ETH/USD\"],\"event_trigger\":\"bbo\"}"),
            world.subscriptions.stream().map(each -> each.get("params").toString()).sorted(
                (a, b) -> Integer.compare(a.contains("book") ? 0 : a.contains("trade") ? 1 : 2,
                    b.contains("book") ? 0 : b.contains("trade") ? 1 : 2)).toList());
    }

    @Test
    void aBookLivesByTheSnapshotOfItsSubscriptionAndIsSubscribedToOnce() {
        scene.runMillis(5_000);
        assertEquals(1, scene.news().stream().filter(LIVE::equals).count());
        assertEquals(3, world.subscriptions.size());
    }

    @Test
    void aChecksumThatDoesNotHoldMakesItsBookStaleAndItIsSubscribedToAnew() {
        scene.runMillis(1_000);
        scene.news();
        world.stream.say(update(1));
        scene.runMillis(100);
        assertEquals(List.of(STALE, LIVE), scene.news("FeedStatus"));
        assertEquals(
            List.of("unsubscribe", "subscribe"),
            world.subscriptions.subList(3, 5).stream().map(each -> each.get("method").asText()).toList());
    }

    @Test
    void aSnapshotThatNeverComesIsAskedForAgain() {
        world.sendsSnapshots = false;
        scene.runMillis(3_000);
        world.stream.say(update(1));
        scene.runMillis(1_000);
        assertEquals(3, world.subscriptions.size());
        world.sendsSnapshots = true;
        scene.runMillis(3_000);
        assertEquals(1, scene.news().stream().filter(LIVE::equals).count());
    }

    @Test
    void aChannelThatStaysSilentWhateverIsAskedGetsAnotherConnection() {
        scene.runMillis(1_000);
        KrakenWorld.End first = world.stream;
        world.sendsSnapshots = false;
        scene.runMillis(11_000);
        assertTrue(scene.news().contains(STALE));
        assertEquals(first, world.stream);
        scene.runMillis(22_000);
        assertTrue(world.stream != first);
        world.sendsSnapshots = true;
        scene.runMillis(35_000);
        assertTrue(scene.news().contains(LIVE));
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
        assertEquals(List.of(LIVE, "FeedStatus instrumentId=2 state=LIVE"), scene.news("FeedStatus"));
    }

    @Test
    void theVenuesClockIsMeasuredByPings() {
        world.clockAheadMicros = 700_000;
        scene.runMillis(3_000);
        List<String> clocks = scene.news("VenueClock");
        assertEquals(5, clocks.size());
        assertTrue(clocks.get(4).matches("VenueClock venueId=1 ahead=(699|700)\\d{6} uncertainty=1\\d{6}"), clocks.get(4));
    }

    @Test
    void aSymbolThatTheVenueDoesNotListEndsItByName() {
        world.answers.put("/0/public/AssetPairs", "{}");
        IllegalStateException failure = assertThrows(IllegalStateException.class, () -> scene.runMillis(1_000));
        assertTrue(failure.getMessage().contains("BTC/USD"), failure.getMessage());
    }

    @Test
    void aVenueThatDoesNotAnswerIsAskedAgain() {
        world.silentByRest = true;
        scene.runMillis(15_000);
        assertEquals(2, world.asked.size());
        world.silentByRest = false;
        scene.runMillis(15_000);
        assertEquals(2, scene.news("InstrumentDefinition").size());
    }

    @Test
    void withoutAKeyCommandsAreRefusedForWantOfIt() {
        scene.runMillis(1_000);
        scene.news();
        scene.limit(KrakenScene.ORDER);
        assertEquals(List.of("PERMISSION"), scene.reasons());
    }
}
