package io.orrery.bench.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.orrery.bench.way.Traffic;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A day through the connector's own feed, again and again. */
final class DayTest {
    private static final int FRAMES = 5_000;
    private static final int SHORT = 126;

    private final EventRing ring = new EventRing(1 << 17);
    private final Day day = new Day(FRAMES, 7);
    private final VenueSetup setup =
        new VenueSetup(1, 1, 1, 128, 1, 7, new SystemEpochNanoClock(), ring.market(), ring.priority(), Map.of());
    private final Listing listing = new Listing(setup, "venue", new BinanceSuccession());
    private final BinanceTerms terms = new BinanceTerms(Map.of());
    private final BinanceFeed feed = new BinanceFeed(listing, terms);
    private long time = 1;

    @AfterEach
    void free() {
        day.free();
    }

    private void open() {
        answer("/api/v3/exchangeInfo", Traffic.exchangeInfo().getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < Traffic.MARKETS; i++) {
            listing.define(terms.of(Traffic.symbol(i)), 1);
        }
        feed.onConnected(1);
        for (int i = 0; i < Traffic.MARKETS; i++) {
            answer("/api/v3/depth?symbol=" + Traffic.symbol(i) + "&limit=5000", day.snapshot(Traffic.symbol(i)));
        }
    }

    private void answer(String asked, byte[] text) {
        UnsafeBuffer buffer = new UnsafeBuffer(new byte[text.length + 8]);
        buffer.putBytes(0, text);
        feed.onAnswer(asked, buffer, 0, text.length, 1);
    }

    /** Reads the frames of a slice. */
    private int read(ByteBuf slice) {
        int frames = 0;
        while (slice.isReadable()) {
            assertEquals(Day.FIN_TEXT, slice.readUnsignedByte());
            int length = slice.readUnsignedByte();
            byte[] payload = new byte[length < SHORT ? length : slice.readUnsignedShort()];
            slice.readBytes(payload);
            UnsafeBuffer buffer = new UnsafeBuffer(new byte[payload.length + 8]);
            buffer.putBytes(0, payload);
            feed.onFrame(buffer, 0, payload.length, ++time);
            ring.release(ring.available(1 << 10));
            frames++;
        }
        slice.release();
        return frames;
    }

    @Test
    void booksStayInStepFromDayToDay() {
        open();
        int size = day.size();
        assertTrue(size > FRAMES && size <= FRAMES + 2 * Traffic.MARKETS, "frames " + size);
        int frames = 0;
        for (int slice = 0; frames < 3 * size; slice++) {
            frames += read(day.take(1 + slice % 200));
        }
        assertEquals(
            Map.of("books", 10L, "refused", 0L, "lost", 0L, "snapshots", 10L, "gaps", 0L, "crossed", 0L, "ignored", 0L,
                "dropped", 0L, "conflated", 0L),
            listing.counts());
        assertEquals(frames, feed.count(MessageKind.TRADE) + feed.count(MessageKind.DEPTH_UPDATE));
    }

    @Test
    void aMarkIsATradeThatIsLargerThanUsual() {
        open();
        read(day.take(1_000));
        long trades = feed.count(MessageKind.TRADE);
        read(day.mark(3, Answering.LEAST_LOTS + 17, 5_000_000_000_000L));
        assertEquals(trades + 1, feed.count(MessageKind.TRADE));
        assertEquals(0, listing.refused());
    }
}
