package io.orrery.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;

final class MeasureTest {

    @Test
    void everyBenchmarkIsMeasuredAndEveryMeasureIsABenchmark() throws IOException {
        Set<String> built = new TreeSet<>();
        try (InputStream generated = MeasureTest.class.getResourceAsStream(BenchmarkList.BENCHMARK_LIST)) {
            for (BenchmarkListEntry entry : BenchmarkList.readBenchmarkList(generated)) {
                built.add(entry.getUsername());
            }
        }
        Set<String> measured = new TreeSet<>();
        for (Measure measure : Measure.values()) {
            measured.add(measure.benchmark.getName() + "." + measure.method);
        }
        assertEquals(built, measured);
    }
}
