package io.orrery.connectors.kraken.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.orrery.connectors.kit.testing.EngineSide;
import io.orrery.connectors.kraken.KrakenVenueFactory;
import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up connection, written to a capture and played by the venue. */
final class CapturedBooksTest {
    private static final int UPDATES = 200;

    private final KrakenVenueFactory factory = new KrakenVenueFactory();
    private final GeneratedStream market = new GeneratedStream(9, 25);
    private final EngineSide engine = new EngineSide((name, top) -> assertEquals(market.tops.get(name), top, name));

    @TempDir
    private Path folder;

    @Test
    void whatTheVenueSaidOfItsInstrumentsAndDepthsIsTaken() throws Exception {
        Map<String, String> settings = capture();
        assertEquals(1_000_000_001_000_000_000L, factory.recordedFrom(settings));
        VenueSetup plain = engine.setup();
        VenueSetup setup = new VenueSetup(
            plain.venueId(), plain.accountId(), plain.firstInstrumentId(), plain.bookDepth(), plain.epoch(), plain.seed(),
            () -> Long.MAX_VALUE - 1, plain.market(), plain.orders(), settings);
        Venue venue = factory.create(setup);
        venue.onStart();
        while (!venue.isDry()) {
            venue.doWork();
        }
        venue.onClose();
        List<String> events = engine.takeEvents();
        assertEquals("LIVE", events.get(0));
        assertEquals("DOWN", events.get(events.size() - 1));
        assertEquals(UPDATES + 3, events.size());
        assertEquals(0, venue.counts().get("gaps") + venue.counts().get("refused"));
    }

    private Map<String, String> capture() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("{\"t\":\"header\",\"format\":2,\"exchange\":\"KRAKEN\"}");
        lines.add("{\"t\":\"connect\",\"conn\":\"1\",\"ts\":1000000001.0}");
        lines.add(received(Examples.INSTRUMENTS));
        lines.add(received(Examples.SUBSCRIBED));
        lines.add(received(market.snapshot()));
        for (int i = 0; i < UPDATES; i++) {
            lines.add(received(market.frame()));
        }
        Path file = folder.resolve("kraken.jsonl");
        Files.write(file, lines);
        return Map.of("capture", file.toString(), "format", "cryptofeed");
    }

    private static String received(String payload) {
        return "{\"t\":\"recv\",\"conn\":\"1\",\"ts\":1000000002.5,\"data\":" + JsonNodeFactory.instance.textNode(payload) + "}";
    }

    @Test
    void aDepthThatTheVenueDoesNotHaveIsRefusedEarly() {
        for (String depth : List.of("27", "x", "")) {
            IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> factory.recordedFrom(Map.of("bookDepth", depth, "capture", "none")));
            assertTrue(refusal.getMessage().startsWith("bookDepth=" + depth + ": must be"), refusal.getMessage());
        }
    }
}
