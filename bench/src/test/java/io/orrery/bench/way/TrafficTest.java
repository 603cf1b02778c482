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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class TrafficTest {
    private static final int FRAMES = 20_000;
    private static final Pattern LEVEL = Pattern.compile("\\[\"([0-9.]+)\",\"([0-9.]+)\"]");

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

    @Test
    void aClosedDayEndsWithTheBooksThatItBeganWith() {
        Traffic day = Traffic.closed(2_000, 11);
        for (int i = 0; i < Traffic.MARKETS; i++) {
            String symbol = Traffic.symbol(i);
            String snapshot = new String(day.snapshot(symbol), StandardCharsets.US_ASCII);
            Map<String, String> first = new TreeMap<>();
            apply(snapshot, "\"bids\":", "\"asks\":", first);
            Map<String, String> book = new TreeMap<>(first);
            boolean changed = false;
            for (int frame = 0; frame < day.size(); frame++) {
                String update = new String(text(day, frame), StandardCharsets.US_ASCII);
                if (update.contains("depthUpdate") && update.contains(symbol)) {
                    apply(update, "\"b\":", "\"a\":", book);
                    changed |= !book.equals(first);
                }
            }
            assertTrue(changed && first.size() > 10, symbol + " has " + first.size() + " levels");
            assertEquals(first, book, symbol);
        }
    }

    /** Sides by their letters, levels by their prices. */
    private static void apply(String text, String bids, String asks, Map<String, String> book) {
        int middle = text.indexOf(asks);
        for (String side : new String[] {text.substring(text.indexOf(bids), middle), text.substring(middle)}) {
            Matcher level = LEVEL.matcher(side);
            while (level.find()) {
                String key = (side.startsWith(bids) ? "b" : "a") + level.group(1);
                if (level.group(2).matches("[0.]+")) {
                    book.remove(key);
                } else {
                    book.put(key, level.group(2));
                }
            }
        }
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
