package io.orrery.bench.way;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.binance.market.BinanceFeed;
import io.orrery.connectors.binance.market.BinanceSuccession;
import io.orrery.connectors.binance.market.BinanceTerms;
import io.orrery.connectors.binance.market.MessageKind;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.engine.ring.EventRing;
import io.orrery.engine.venue.VenueSetup;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class TrafficTest {
    private static final int FRAMES = 20_000;

    private final Traffic traffic = new Traffic(FRAMES, 7);

    @Test
    void everyFrameIsReadAndEveryBookStaysInStep() {
        EventRing ring = new EventRing(1 << 17);
        VenueSetup setup =
            new VenueSetup(1, 1, 1, 128, 1, 7, new SystemEpochNanoClock(), ring.market(), ring.priority(), Map.of());
        Listing listing = new Listing(setup, "payloads", new BinanceSuccession());
        BinanceTerms terms = new BinanceTerms(Map.of());
        BinanceFeed feed = new BinanceFeed(listing, terms);
        answer(feed, "/api/v3/exchangeInfo", Traffic.exchangeInfo().getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < Traffic.MARKETS; i++) {
            listing.define(terms.of(Traffic.symbol(i)), 1);
        }
        feed.onConnected(1);
        for (int i = 0; i < Traffic.MARKETS; i++) {
            answer(feed, "/api/v3/depth?symbol=" + Traffic.symbol(i) + "&limit=5000", traffic.snapshot(Traffic.symbol(i)));
        }
        for (int i = 0; i < FRAMES; i++) {
            feed.onFrame(traffic.bytes(), traffic.offset(i), traffic.length(i), 2 + i);
            ring.release(ring.available(1 << 10));
        }
        assertEquals(
            Map.of("books", 10L, "refused", 0L, "lost", 0L, "snapshots", 10L, "gaps", 0L, "crossed", 0L, "ignored", 0L,
                "dropped", 0L, "conflated", 0L),
            listing.counts());
        assertEquals(FRAMES, feed.count(MessageKind.TRADE) + feed.count(MessageKind.DEPTH_UPDATE));
        assertTrue(feed.count(MessageKind.DEPTH_UPDATE) > FRAMES / 20, "updates " + feed.count(MessageKind.DEPTH_UPDATE));
        assertTrue(feed.count(MessageKind.TRADE) > FRAMES / 10, "trades " + feed.count(MessageKind.TRADE));
    }

    @Test
    void aSeedMakesTheSameBytes() {
        Traffic again = new Traffic(FRAMES, 7);
        assertArrayEquals(text(traffic, FRAMES - 1), text(again, FRAMES - 1));
        assertEquals(traffic.offset(FRAMES), again.offset(FRAMES));
    }

    private static byte[] text(Traffic of, int frame) {
        byte[] bytes = new byte[of.length(frame)];
        of.bytes().getBytes(of.offset(frame), bytes);
        return bytes;
    }

    private static void answer(BinanceFeed feed, String asked, byte[] text) {
        UnsafeBuffer buffer = new UnsafeBuffer(new byte[text.length + 8]);
        buffer.putBytes(0, text);
        feed.onAnswer(asked, buffer, 0, text.length, 1);
    }
}
