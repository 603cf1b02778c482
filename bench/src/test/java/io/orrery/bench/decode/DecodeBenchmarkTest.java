package io.orrery.bench.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The decoder and Jackson do the same work on each frame in turn. */
final class DecodeBenchmarkTest {
    private static final int FRAMES = 10_000;

    private final DecodeBenchmark ours = new DecodeBenchmark();
    private final DecodeBenchmark jackson = new DecodeBenchmark();

    @BeforeEach
    void open() throws IOException {
        assumeTrue(DecodeBenchmark.isPossible(), "no recording here, and -D" + Frames.FOLDER_PROPERTY + " names none");
        ours.open();
        jackson.open();
    }

    @Test
    void bothReadTheSame() throws IOException {
        for (int i = 0; i < FRAMES; i++) {
            assertEquals(jackson.depthJackson(), ours.depth());
            assertEquals(jackson.tradeJackson(), ours.trade());
            assertEquals(jackson.tickerJackson(), ours.ticker());
        }
    }
}
