package io.orrery.connectors.deribit.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.connectors.kit.capture.CaptureFiles;
import io.orrery.connectors.kit.capture.CaptureReader;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.testing.EngineSide;
import io.orrery.connectors.kit.testing.Recordings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A whole recording, read as a file and played as bytes: each time the engine's book is the one that plain code builds. */
final class RecordedBooksTest {
    private static final String FILE = "cryptofeed_deribit.jsonl.gz";

    @Test
    void tenBooksOfOneConnectionAreRightAfterEachChange() {
        Recordings recordings = Recordings.of("deribit");
        PlainBooks plain = new PlainBooks();
        recordings.received(FILE).forEach(plain::add);
        Map<String, String> seen = new LinkedHashMap<>();
        Listing listing = new Listing(new EngineSide(seen::put).setup(), "deribit", new DeribitSuccession());
        DeribitFeed feed = new DeribitFeed(listing, new DeribitTerms(Map.of()));
        CaptureFiles files = CaptureFiles.of(Map.of("capture", recordings.path(FILE), "format", "cryptofeed"));
        try (CaptureReader capture = files.open().get(0)) {
            while (capture.next()) {
                play(capture, feed);
            }
        }
        Map<String, Long> counts = listing.counts();
        assertEquals(plain.tops, seen);
        assertEquals(10 + 36, seen.size());
        assertEquals(10, counts.get("books"));
        assertEquals(10, counts.get("snapshots"));
        assertEquals(0, counts.get("gaps") + counts.get("refused") + counts.get("crossed") + counts.get("dropped")
            + counts.get("ignored"));
        assertEquals(89, feed.count(MessageKind.TICKER));
        assertEquals(36, feed.count(MessageKind.BOOK_CHANGE));
    }

    private static void play(CaptureReader capture, DeribitFeed feed) {
        switch (capture.kind()) {
            case CONNECTED -> feed.onConnected(capture.time());
            case FRAME -> feed.onFrame(capture.buffer(), capture.offset(), capture.length(), capture.time());
            case ANSWER -> feed.onAnswer(
                capture.request(), capture.buffer(), capture.offset(), capture.length(), capture.time());
            default -> feed.onDisconnected(capture.time());
        }
    }
}
