package io.orrery.bench.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The decoder and the other readers do the same work on each frame in turn. */
final class DecodeBenchmarkTest {
    private static final int FRAMES = 10_000;

    private final DecodeBenchmark benchmark = new DecodeBenchmark();

    private interface Reader {
        long next() throws IOException;
    }

    @Test
    void allReadTheSame() throws IOException {
        assumeTrue(DecodeBenchmark.isPossible(), "no recording here, and -D" + Frames.FOLDER_PROPERTY + " names none");
        benchmark.open();
        same(benchmark::depth, benchmark::depthJackson, benchmark::depthFastjson2, benchmark::depthDslJson);
        same(benchmark::trade, benchmark::tradeJackson, benchmark::tradeFastjson2, benchmark::tradeDslJson);
        same(benchmark::ticker, benchmark::tickerJackson, benchmark::tickerFastjson2, benchmark::tickerDslJson);
    }

    private void same(Reader ours, Reader... others) throws IOException {
        long[] read = read(ours);
        assertTrue(Arrays.stream(read).distinct().count() > FRAMES / 4, "frame after frame");
        for (Reader other : others) {
            assertArrayEquals(read, read(other));
        }
    }

    private long[] read(Reader reader) throws IOException {
        benchmark.rewind();
        long[] read = new long[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            read[i] = reader.next();
        }
        return read;
    }
}
