package io.orrery.bench.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class KrakenBenchmarkTest {
    private static final int FRAMES = 4_279;

    @Test
    void bothReadTheSame() throws IOException {
        assumeTrue(KrakenBenchmark.isPossible(), "no recording here, and -D" + Frames.FOLDER_PROPERTY + " names none");
        KrakenBenchmark ours = new KrakenBenchmark();
        KrakenBenchmark jackson = new KrakenBenchmark();
        ours.open();
        jackson.open();
        assertEquals(FRAMES, new KrakenHour(Frames.recording(KrakenHour.RECORDING)).frames().size());
        for (int i = 0; i < FRAMES + 1; i++) {
            assertEquals(jackson.bookJackson(), ours.book());
        }
    }
}
