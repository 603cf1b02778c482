package io.orrery.bench.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class DeribitBenchmarkTest {
    private static final int FRAMES = 20_001;

    @Test
    void bothReadTheSame() throws IOException {
        DeribitBenchmark ours = new DeribitBenchmark();
        DeribitBenchmark jackson = new DeribitBenchmark();
        ours.open();
        jackson.open();
        for (int i = 0; i < FRAMES + 1; i++) {
            assertEquals(jackson.bookJackson(), ours.book());
        }
    }
}
