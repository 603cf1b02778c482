package io.orrery.connectors.binance.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.testing.Allocation;
import io.orrery.connectors.kit.testing.DamageTally;
import io.orrery.connectors.kit.testing.EngineSide;
import io.orrery.connectors.kit.testing.Payloads;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BinanceFeedTest {
    private static final String DEPTH_REQUEST = "https://api.binance.com/api/v3/depth?symbol=BTCUSDT&limit=1000";

    /** What may happen to a frame on its way. */
    private enum Fault { DROPPED, REORDERED, TRUNCATED, DUPLICATED }

    private GeneratedStream market = new GeneratedStream(1);
    private EngineSide engine = engine();
    private Listing listing = listing();
    private BinanceFeed feed = feed();
    private long now = 1;
    private int next;

    private EngineSide engine() {
        return new EngineSide((name, top) -> assertEquals(market.tops.get(name), top, name));
    }

    private Listing listing() {
        return new Listing(engine.setup(), "binance", new BinanceSuccession());
    }

    private BinanceFeed feed() {
        return new BinanceFeed(listing, new BinanceTerms(Map.of()));
    }

    private void frame(String payload) {
        UnsafeBuffer buffer = Payloads.padded(payload);
        feed.onFrame(buffer, 0, Payloads.length(buffer), ++now);
    }

    private void answer(String request, String payload) {
        UnsafeBuffer buffer = Payloads.padded(payload);
        feed.onAnswer(request, buffer, 0, Payloads.length(buffer), ++now);
    }

    private void goLive() {
        feed.onConnected(now);
        frame(market.frame());
        answer(DEPTH_REQUEST, market.snapshot());
        assertEquals("LIVE", engine.takeEvents().get(0));
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedStreamIsStaleAtOnceAndRightAgainWithTheNextSnapshot(Fault fault) {
        DamageTally tally = new DamageTally("binance", fault);
        boolean harmless = fault == Fault.DUPLICATED;
        for (int seed = 0; seed < DamageTally.STREAMS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            market = new GeneratedStream(seed);
            engine = engine();
            listing = listing();
            feed = feed();
            goLive();
            for (int i = random.nextInt(20); i > 0; i--) {
                frame(market.frame());
            }
            engine.takeEvents();
            long ignored = listing.counts().get("ignored");
            damage(fault, random);
            tally.damage(engine.events(), listing.counts().get("ignored") - ignored);
            assertEquals(harmless ? List.of() : List.of("STALE"), engine.takeEvents(), fault + " seed=" + seed);
            for (int i = 0; i < 10; i++) {
                frame(market.frame());
            }
            tally.doubt(harmless ? List.of() : engine.events());
            assertEquals(harmless ? 10 : 0, engine.takeEvents().size());
            answer(DEPTH_REQUEST, market.snapshot());
            frame(market.frame());
            tally.mend(engine.events());
            assertEquals(harmless ? 1 : 3, engine.takeEvents().size(), "LIVE, the snapshot, an update");
        }
        tally.print();
    }

    /** Ends with the first frame that can tell. */
    private void damage(Fault fault, SplittableRandom random) {
        String next = market.frame();
        switch (fault) {
            case DROPPED -> frame(market.frame());
            case REORDERED -> {
                frame(market.frame());
                assertEquals(List.of("STALE"), engine.events());
                frame(next);
            }
            case TRUNCATED -> frame(next.substring(0, random.nextInt(next.length())));
            default -> {
                frame(next);
                engine.takeEvents();
                long before = listing.counts().get("ignored");
                frame(next);
                assertEquals(before + 1, listing.counts().get("ignored"));
            }
        }
    }

    @Test
    void anAnswerToAnotherQuestionChangesNothing() {
        goLive();
        engine.takeEvents();
        answer("https://api.binance.com/api/v3/time", "{\"serverTime\":1}");
        answer("https://api.binance.com/api/v3/exchangeInfo", "{\"broken");
        assertEquals(List.of(), engine.takeEvents());
        assertEquals(1, listing.refused());
    }

    @Test
    void whatCantBeReadAndTellsNoInstrumentMakesAllBooksStale() {
        goLive();
        frame(Examples.BOOK_TICKER.replace("BTCUSDT", "ETHUSDT"));
        engine.takeEvents();
        frame("{\"stream\":\"");
        assertEquals(List.of("STALE"), engine.takeEvents());
        assertEquals(1, listing.refused());
    }

    @Test
    void withoutAConnectionTheBookIsGone() {
        goLive();
        engine.takeEvents();
        feed.onDisconnected(++now);
        frame(market.frame());
        assertEquals(List.of("DOWN"), engine.takeEvents());
        feed.onConnected(++now);
        answer(DEPTH_REQUEST, market.snapshot());
        assertEquals(2, engine.takeEvents().size());
    }

    @Test
    void theScalesLeaveRoomForOrdersOfFinerTicksThanTheVenueHasNow() {
        String info = """
            {"symbols":[{"symbol":"BTCUSDT","status":"TRADING","baseAsset":"BTC","quoteAsset":"USDT","quoteAssetPrecision":8,
            "filters":[{"filterType":"PRICE_FILTER","tickSize":"0.01000000"},
            {"filterType":"LOT_SIZE","stepSize":"0.00001000","minQty":"0.00001000","maxQty":"9000"}]}]}""";
        answer("https://api.binance.com/api/v3/exchangeInfo?permissions=SPOT", info);
        market.tops.put("BTCUSDT 1", "1.0001x0.000001 |");
        feed.onConnected(now);
        answer(DEPTH_REQUEST, "{\"lastUpdateId\":1,\"bids\":[[\"1.0001\",\"0.00000100\"]],\"asks\":[]}");
        assertEquals(List.of("LIVE", "BTCUSDT 1"), engine.takeEvents());
        assertEquals(0, listing.refused());
    }

    @Test
    void aValueFinerThanTheScaleIsRefusedNotRounded() {
        feed = new BinanceFeed(listing, new BinanceTerms(InstrumentTerms.parse(
            InstrumentKind.SPOT, "BTCUSDT:tick=1,lot=0.001")));
        feed.onConnected(now);
        frame(Examples.TRADE);
        assertEquals(1, listing.refused());
        assertFalse(feed.count(MessageKind.TRADE) > 0);
    }

    @Test
    void aLiveConnectionAllocatesNothing() {
        Listing silent = new Listing(
            EngineSide.setup((message, offset, length, time) -> true), "binance", new BinanceSuccession());
        feed = new BinanceFeed(silent, new BinanceTerms(Map.of()));
        feed.onConnected(now);
        frame(market.frame());
        answer(DEPTH_REQUEST, market.snapshot());
        UnsafeBuffer[] frames = new UnsafeBuffer[24_000];
        for (int i = 0; i < frames.length; i += 3) {
            frames[i] = Payloads.padded(market.frame());
            frames[i + 1] = Payloads.padded(Examples.combined(Examples.TRADE));
            frames[i + 2] = Payloads.padded(Examples.combined(Examples.BOOK_TICKER));
        }
        long least = Allocation.leastOf(8, () -> {
            for (int i = 0; i < 3_000; i++) {
                feed.onFrame(frames[next], 0, Payloads.length(frames[next]), ++now);
                next++;
            }
        });
        assertEquals(0, silent.counts().get("gaps"));
        assertTrue(feed.count(MessageKind.DEPTH_UPDATE) > 8_000);
        assertEquals(0, least);
    }
}
