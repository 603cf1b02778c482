package io.orrery.connectors.binance.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.engine.pipeline.HandClock;
import io.orrery.engine.ring.Inlet;
import io.orrery.engine.venue.VenueSetup;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BinanceFeedTest {
    private static final String DEPTH_REQUEST = "https://api.binance.com/api/v3/depth?symbol=BTCUSDT&limit=1000";
    private static final int SEEDS = 40;

    /** What may happen to a frame on its way. */
    private enum Fault { DROPPED, REORDERED, TRUNCATED, DUPLICATED }

    private GeneratedStream market = new GeneratedStream(1);
    private EngineSide engine = engine();
    private Listing listing = engine.listing();
    private BinanceFeed feed = feed();
    private long now = 1;

    private EngineSide engine() {
        return new EngineSide((name, top) -> assertEquals(market.tops.get(name), top, name));
    }

    private BinanceFeed feed() {
        return new BinanceFeed(listing, new BinanceTerms(Map.of()));
    }

    private void frame(String payload) {
        UnsafeBuffer buffer = padded(payload);
        feed.onFrame(buffer, 0, buffer.capacity() - JsonCursor.PADDING, ++now);
    }

    private void answer(String request, String payload) {
        UnsafeBuffer buffer = padded(payload);
        feed.onAnswer(request, buffer, 0, buffer.capacity() - JsonCursor.PADDING, ++now);
    }

    private static UnsafeBuffer padded(String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        return new UnsafeBuffer(Arrays.copyOf(bytes, bytes.length + JsonCursor.PADDING));
    }

    private void goLive() {
        feed.onConnected(now);
        frame(market.frame());
        answer(DEPTH_REQUEST, market.snapshot());
        assertEquals("LIVE", engine.events.get(0));
    }

    private List<String> takeEvents() {
        List<String> taken = List.copyOf(engine.events);
        engine.events.clear();
        return taken;
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedStreamIsStaleAtOnceAndRightAgainWithTheNextSnapshot(Fault fault) {
        for (int seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            market = new GeneratedStream(seed);
            engine = engine();
            listing = engine.listing();
            feed = feed();
            goLive();
            for (int i = random.nextInt(20); i > 0; i--) {
                frame(market.frame());
            }
            takeEvents();
            damage(fault, random);
            assertEquals(fault == Fault.DUPLICATED ? List.of() : List.of("STALE"), takeEvents(), fault + " seed=" + seed);
            for (int i = 0; i < 10; i++) {
                frame(market.frame());
            }
            assertEquals(fault == Fault.DUPLICATED ? 10 : 0, takeEvents().size());
            answer(DEPTH_REQUEST, market.snapshot());
            frame(market.frame());
            assertEquals(fault == Fault.DUPLICATED ? 1 : 3, takeEvents().size(), "LIVE, the snapshot, an update");
        }
    }

    /** Ends with the first frame that can tell. */
    private void damage(Fault fault, SplittableRandom random) {
        String next = market.frame();
        switch (fault) {
            case DROPPED -> frame(market.frame());
            case REORDERED -> {
                frame(market.frame());
                assertEquals(List.of("STALE"), engine.events);
                frame(next);
            }
            case TRUNCATED -> frame(next.substring(0, random.nextInt(next.length())));
            default -> {
                frame(next);
                takeEvents();
                long before = listing.counts().get("ignored");
                frame(next);
                assertEquals(before + 1, listing.counts().get("ignored"));
            }
        }
    }

    @Test
    void anAnswerToAnotherQuestionChangesNothing() {
        goLive();
        takeEvents();
        answer("https://api.binance.com/api/v3/time", "{\"serverTime\":1}");
        answer("https://api.binance.com/api/v3/exchangeInfo", "{\"broken");
        assertEquals(List.of(), takeEvents());
        assertEquals(1, listing.refused());
    }

    @Test
    void whatCantBeReadAndTellsNoInstrumentMakesAllBooksStale() {
        goLive();
        frame(Examples.BOOK_TICKER.replace("BTCUSDT", "ETHUSDT"));
        takeEvents();
        frame("{\"stream\":\"");
        assertEquals(List.of("STALE"), takeEvents());
        assertEquals(1, listing.refused());
    }

    @Test
    void withoutAConnectionTheBookIsGone() {
        goLive();
        takeEvents();
        feed.onDisconnected(++now);
        frame(market.frame());
        assertEquals(List.of("DOWN"), takeEvents());
        feed.onConnected(++now);
        answer(DEPTH_REQUEST, market.snapshot());
        assertEquals(2, takeEvents().size());
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
        assertEquals(List.of("LIVE", "BTCUSDT 1"), takeEvents());
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
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Inlet taking = (message, offset, length, time) -> true;
        Listing silent = new Listing(
            new VenueSetup(
                1, 1, 1, EngineSide.DEPTH, 1, 1, new HandClock(1), taking, taking, Map.of()),
            "binance", new BinanceSuccession());
        feed = new BinanceFeed(silent, new BinanceTerms(Map.of()));
        feed.onConnected(now);
        frame(market.frame());
        answer(DEPTH_REQUEST, market.snapshot());
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            UnsafeBuffer[] frames = new UnsafeBuffer[3_000];
            for (int i = 0; i < frames.length; i += 3) {
                frames[i] = padded(market.frame());
                frames[i + 1] = padded(Examples.combined(Examples.TRADE));
                frames[i + 2] = padded(Examples.combined(Examples.BOOK_TICKER));
            }
            long before = threads.getCurrentThreadAllocatedBytes();
            for (UnsafeBuffer buffer : frames) {
                feed.onFrame(buffer, 0, buffer.capacity() - JsonCursor.PADDING, ++now);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, silent.counts().get("gaps"));
        assertTrue(feed.count(MessageKind.DEPTH_UPDATE) > 8_000);
        assertEquals(0, least);
    }
}
