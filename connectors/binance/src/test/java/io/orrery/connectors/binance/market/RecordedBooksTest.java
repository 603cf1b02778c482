package io.orrery.connectors.binance.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.connectors.kit.capture.CaptureFiles;
import io.orrery.connectors.kit.capture.CaptureReader;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.testing.EngineSide;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kit.testing.Recordings;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whole recordings, read as files and played as bytes: after each update the engine's book is the one that plain code builds. */
final class RecordedBooksTest {
    private final Recordings recordings = Recordings.of("binance_spot");
    private final PlainBooks plain = new PlainBooks();
    private final Set<String> seen = new TreeSet<>();

    @Test
    void bitcoinsBookIsRightAfterEachUpdate() {
        hft("ws_btcusdt_20240808.hft.gz", "BTCUSDT", 3_400);
    }

    @Test
    void ethersBookIsRightAfterEachUpdate() {
        hft("ws_ethusdt_20240808.hft.gz", "ETHUSDT", 3_400);
    }

    @Test
    void fourBooksOfOneConnectionAreRightAfterEachUpdate() {
        String file = "cryptofeed_binance.jsonl.gz";
        for (String line : recordings.file(file).split("\n")) {
            JsonNode entry = PlainJson.tree(line);
            if (entry.path("url").asText().contains("depth?symbol=")) {
                plain.addSnapshot(entry.get("url").asText().split("symbol=|&")[1], entry.get("data").asText());
            } else if (entry.get("t").asText().equals("recv")) {
                plain.add(entry.get("data").asText());
            }
        }
        play(file, "cryptofeed", 4, 100);
    }

    private void hft(String file, String symbol, int least) {
        for (String frame : recordings.frames(file)) {
            if (frame.startsWith("{\"lastUpdateId\"")) {
                plain.addSnapshot(symbol, frame);
            } else {
                plain.add(frame);
            }
        }
        play(file, "hft", 1, least);
    }

    private void play(String file, String format, int books, int least) {
        plain.build();
        EngineSide engine = new EngineSide((name, top) -> {
            seen.add(name);
            assertNotNull(plain.tops.get(name), name);
            assertEquals(plain.tops.get(name), top, name);
        });
        Listing listing = new Listing(engine.setup(), "binance", new BinanceSuccession());
        BinanceFeed feed = new BinanceFeed(listing, new BinanceTerms(Map.of()));
        CaptureFiles files = CaptureFiles.of(Map.of("capture", recordings.path(file), "format", format));
        try (CaptureReader capture = files.open().get(0)) {
            while (capture.next()) {
                play(capture, feed);
            }
        }
        Map<String, Long> counts = listing.counts();
        System.out.println(file + ": " + seen.size() + " books compared, " + counts);
        assertEquals(books, counts.get("books"));
        assertEquals(books, counts.get("snapshots"));
        assertEquals(0, counts.get("gaps") + counts.get("refused") + counts.get("crossed") + counts.get("dropped"));
        assertTrue(seen.size() >= least, () -> "only " + seen.size() + " books");
        assertTrue(plain.tops.size() - seen.size() <= 8 * books, () -> seen.size() + " of " + plain.tops.size());
    }

    private static void play(CaptureReader capture, BinanceFeed feed) {
        switch (capture.kind()) {
            case CONNECTED -> feed.onConnected(capture.time());
            case FRAME -> feed.onFrame(capture.buffer(), capture.offset(), capture.length(), capture.time());
            case ANSWER -> feed.onAnswer(
                capture.request(), capture.buffer(), capture.offset(), capture.length(), capture.time());
            default -> feed.onDisconnected(capture.time());
        }
    }
}
