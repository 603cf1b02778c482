package io.orrery.connectors.deribit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeribitMarketTest {
    private static final String BOOK = "book.BTC-PERPETUAL.100ms";

    private final DeribitScene scene = new DeribitScene(null, Map.of());
    private final DeribitWorld world = scene.world;

    @Test
    void instrumentsAreDefinedAsTheVenueListsThem() {
        scene.runMillis(1_000);

        List<String> told = scene.news("VenueDefinition", "AccountDefinition", "InstrumentDefinition");
        assertEquals(4, told.size());
        assertTrue(told.get(2).contains("symbol=BTC/USD:BTC") && told.get(2).contains("venueSymbol=BTC-PERPETUAL"), told.get(2));
        assertEquals(List.of("public/get_instrument?instrument_name=BTC-PERPETUAL",
            "public/get_instrument?instrument_name=ETH-PERPETUAL"), world.asked);
    }

    @Test
    void heartbeatsAreAskedForAndThenTheChannelsOfEachInstrument() {
        scene.runMillis(1_000);

        assertEquals("10", world.said("public/set_heartbeat").get(0).path("params").path("interval").asText());
        assertEquals(1, world.said("public/subscribe").size());
        assertEquals("[\"" + BOOK + "\",\"trades.BTC-PERPETUAL.100ms\",\"ticker.BTC-PERPETUAL.100ms\",\"quote.BTC-PERPETUAL\","
            + "\"book.ETH-PERPETUAL.100ms\",\"trades.ETH-PERPETUAL.100ms\",\"ticker.ETH-PERPETUAL.100ms\","
            + "\"quote.ETH-PERPETUAL\"]",
            world.said("public/subscribe").get(0).path("params").path("channels").toString());
    }

    @Test
    void aBookLivesWithItsFirstSnapshot() {
        scene.runMillis(1_000);

        assertEquals(List.of("FeedStatus instrumentId=1 state=LIVE", "FeedStatus instrumentId=2 state=LIVE"),
            scene.news("FeedStatus"));
        world.stream.say(DeribitWorld.book(BOOK, "change", 100, 101));
        scene.runMillis(5);
        assertEquals(1, scene.news("BookUpdate").size());
    }

    @Test
    void aMissingChangeMakesItsBookStaleAndItIsSubscribedToAgain() {
        scene.runMillis(1_000);
        scene.news();
        world.stream.say(DeribitWorld.book(BOOK, "change", 105, 106));
        scene.runMillis(1_500);

        assertEquals(
            List.of("FeedStatus instrumentId=1 state=STALE", "FeedStatus instrumentId=1 state=LIVE"), scene.news("FeedStatus"));
        assertEquals("[\"" + BOOK + "\"]", world.said("public/unsubscribe").get(0).path("params").path("channels").toString());
        assertEquals(2, world.said("public/subscribe").size());
    }

    @Test
    void aSnapshotThatCanNotBeReadIsAskedForAgain() {
        world.spoilsSnapshots = 1;
        scene.runMillis(1_000);
        world.stream.say(DeribitWorld.book(BOOK, "change", 100, 101));
        scene.runMillis(1_000);
        assertEquals(List.of("FeedStatus instrumentId=2 state=LIVE"), scene.news("FeedStatus"));
        scene.runMillis(5_000);

        assertEquals(List.of("FeedStatus instrumentId=1 state=LIVE"), scene.news("FeedStatus"));
    }

    @Test
    void aChannelThatIsNotGrantedIsToldOnceAndTheOthersGoOn() {
        world.grantsChannels = false;
        scene.runMillis(1_000);
        world.stream.say("{\"jsonrpc\":\"2.0\",\"id\":" + world.said("public/subscribe").get(0).get("id")
            + ",\"result\":[\"" + BOOK + "\"]}");
        world.stream.say(DeribitWorld.book(BOOK, "snapshot", 0, 1));
        scene.runMillis(30_000);

        assertEquals(List.of("FeedStatus instrumentId=1 state=LIVE", "FeedStatus instrumentId=1 state=STALE"),
            scene.news("FeedStatus").subList(0, 2));
    }

    @Test
    void channelsThatAreRefusedDuringMaintenanceAreAskedForAgainOnTheSameConnection() {
        world.refusesChannels = 11_051;
        scene.runMillis(12_000);
        assertEquals(List.of(), scene.news("FeedStatus"));
        world.refusesChannels = 0;
        scene.runMillis(6_000);

        assertEquals(
            List.of("FeedStatus instrumentId=1 state=LIVE", "FeedStatus instrumentId=2 state=LIVE"), scene.news("FeedStatus"));
        assertEquals(1, world.said("public/set_heartbeat").size());
    }

    @Test
    void aTestRequestIsAnswered() {
        scene.runMillis(1_000);
        world.stream.say("{\"jsonrpc\":\"2.0\",\"method\":\"heartbeat\",\"params\":{\"type\":\"test_request\"}}");
        scene.runMillis(5);

        assertEquals(1, world.said("public/test").size());
    }

    @Test
    void aConnectionOnWhichNothingComesAnyMoreIsGivenUp() {
        scene.runMillis(1_000);
        scene.news();
        world.grantsChannels = false;
        scene.runMillis(40_000);

        assertTrue(scene.news("FeedStatus").contains("FeedStatus instrumentId=1 state=DOWN"));
        assertTrue(world.said("public/set_heartbeat").size() > 1);
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
    }

    @Test
    void theVenuesClockIsMeasuredToTheMillisecondOfItsWay() {
        world.clockAheadMillis = 700;
        scene.runMillis(3_000);

        List<String> clocks = scene.news("VenueClock");
        assertEquals(5, clocks.size());
        assertTrue(clocks.get(4).matches("VenueClock venueId=1 ahead=(699|700)\\d{6} uncertainty=1\\d{6}"), clocks.get(4));
    }

    @Test
    void aSymbolThatTheVenueDoesNotListIsRefusedByItsName() {
        world.answers.remove("public/get_instrument?instrument_name=ETH-PERPETUAL");

        String message = assertThrows(IllegalStateException.class, () -> scene.runMillis(1_000)).getMessage();
        assertTrue(message.contains("ETH/USD:ETH"), message);
    }

    @Test
    void rawBooksAreForThoseWhoLogIn() {
        DeribitScene raw = DeribitScene.withKey(Map.of("interval", "raw"));
        raw.runMillis(1_000);

        assertTrue(raw.world.said("public/subscribe").get(0).toString().contains("book.BTC-PERPETUAL.raw"));
        assertTrue(raw.world.said("public/auth").size() >= 2);
        assertThrows(IllegalArgumentException.class,
            () -> LiveDeribit.settings(Map.of("symbols", "BTC/USD:BTC", "interval", "raw")));
    }

    @Test
    void settingsThatCanNotBeAreRefusedByTheirNames() {
        for (Map<String, String> odd : List.of(
            Map.of("symbols", "BTC/USD:BTC", "interval", "1s"), Map.of("symbols", "BTC/USD:BTC", "deadMan", "soon"),
            Map.of("symbols", "BTC/USD:BTC", "answerMillis", "0"), Map.of("symbols", "BTC USD"))) {
            assertThrows(IllegalArgumentException.class, () -> LiveDeribit.settings(odd), odd::toString);
        }
    }
}
