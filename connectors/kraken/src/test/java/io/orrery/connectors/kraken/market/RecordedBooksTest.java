package io.orrery.connectors.kraken.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.connectors.kit.testing.EngineSide;
import io.orrery.connectors.kit.testing.PlainBook;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kit.testing.Recordings;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A recording of the first version of the protocol: after each update the checksum holds, and the engine's book is the one that
 * plain code builds.
 */
final class RecordedBooksTest {
    private static final int BOOKS = 10;
    private static final int CHECKSUMS = 4_269;

    private String top;

    @Test
    void everyRecordedChecksumHoldsAndEachBookIsRight() {
        EngineSide engine = new EngineSide((name, told) -> top = told);
        FirstVersion messages = new FirstVersion(engine);
        int compared = 0;
        for (String message : Recordings.of("kraken").received("cryptofeed_kraken.jsonl.gz")) {
            PlainBook plain = messages.take(PlainJson.tree(message));
            if (plain != null) {
                assertEquals(plain.top(), top, message);
                top = null;
                compared++;
            }
        }
        Map<String, Long> counts = messages.listing().counts();
        System.out.println(messages.checked + " checksums, " + compared + " books compared, " + counts);
        assertEquals(CHECKSUMS, messages.checked);
        assertEquals(CHECKSUMS + BOOKS, compared);
        assertEquals(BOOKS, counts.get("snapshots"));
        assertEquals(0, counts.get("gaps") + counts.get("refused") + counts.get("crossed"));
    }
}
