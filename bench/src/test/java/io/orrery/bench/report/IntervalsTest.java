package io.orrery.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What orders took, in a log and in stretches. */
final class IntervalsTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    @Test
    void aLogIsReadAsItWasWritten() throws IOException {
        Intervals intervals = Intervals.of(new long[] {0, SECOND / 2, 3 * SECOND, 3 * SECOND}, new long[] {100, 200, 900, -1});
        Path file = folder.resolve("orders.hlog");
        intervals.write(file);
        Intervals read = Intervals.read(file);
        assertEquals(intervals.all(), read.all());
        assertEquals(3, read.all().getTotalCount(), "what never came is in no interval");
        assertEquals(4, Files.readAllLines(file).stream().filter(line -> line.contains("HISTF")).count(), "a line a second");
    }

    @Test
    void percentilesAreThoseOfStretches() {
        long[] nanos = new long[350];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = i % 100 + 1 + i / 100 * 1_000L;
        }
        Figure p99 = new Stretches(nanos, 100).figure("order", 99, 5);
        assertEquals(3, p99.samples(), "the half stretch at the end is left out");
        assertEquals(1_099, p99.median());
        assertEquals(599, p99.low());
        assertEquals(50, new Stretches(nanos, 100).figure("order", 50, 5).median() - 1_000);
    }

    @Test
    void fewerThanAStretchAreOne() {
        assertEquals(2, new Stretches(new long[] {3, 1, 2}, 100).figure("order", 50, 5).median());
        assertTrue(Double.isNaN(new Stretches(new long[0], 100).figure("order", 50, 5).median()));
    }
}
