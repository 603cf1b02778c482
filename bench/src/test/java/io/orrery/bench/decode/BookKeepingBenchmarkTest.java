package io.orrery.bench.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orrery.connectors.kit.book.Levels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** XChange's book and the reader's have the same levels after each frame, which opening the benchmark compares. */
final class BookKeepingBenchmarkTest {
    private static final String SNAPSHOT =
        "{\"lastUpdateId\":7,\"bids\":[[\"99.5\",\"1\"],[\"99\",\"2\"]],\"asks\":[[\"100\",\"3\"]]}";
    private static final String CHANGE = "{\"stream\":\"btcusdt@depth\","
        + "\"data\":{\"e\":\"depthUpdate\",\"E\":1,\"s\":\"BTCUSDT\","
        + "\"U\":8,\"u\":9,\"b\":[[\"99\",\"0.00\"],[\"98\",\"5\"]],\"a\":[[\"99.75\",\"4\"]]}}";

    @Test
    void theBooksStayTheSameWhenTheRecordingBeginsAgain() throws IOException {
        assumeTrue(DecodeBenchmark.isPossible(), "no recording here, and -D" + Frames.FOLDER_PROPERTY + " names none");
        BookKeepingBenchmark ours = new BookKeepingBenchmark();
        ours.open();
        int frames = ours.frames();
        assertTrue(frames > 3_000, "frames: " + frames);
        long[] first = read(ours, frames);
        long[] again = read(ours, frames);
        for (int i = 0; i < frames; i++) {
            assertEquals(first[i], again[i]);
        }
        ours.rewind();
        for (int i = 0; i < frames + 2; i++) {
            assertEquals(first[i % frames], ours.xchange());
        }
    }

    private static long[] read(BookKeepingBenchmark benchmark, int frames) {
        long[] read = new long[frames];
        for (int i = 0; i < frames; i++) {
            read[i] = benchmark.ours();
        }
        return read;
    }

    @Test
    void xchangePutsInChangesAndTakesOutLevels() throws IOException {
        XChangeBook book = new XChangeBook(SNAPSHOT);
        byte[] change = CHANGE.getBytes(StandardCharsets.UTF_8);
        assertEquals(9 ^ 2L << 48 ^ 2L << 32, book.apply(change, 0, change.length));
        Levels wanted = new Levels();
        wanted.bids().add(9_950_000_000L, 100_000_000L);
        wanted.bids().add(9_800_000_000L, 500_000_000L);
        wanted.asks().add(9_975_000_000L, 400_000_000L);
        wanted.asks().add(10_000_000_000L, 300_000_000L);
        Same.levels(wanted, book.levels());
        book.restore();
        assertEquals(1, book.levels().asks().size());
    }
}
