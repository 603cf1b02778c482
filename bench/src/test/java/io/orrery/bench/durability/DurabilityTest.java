package io.orrery.bench.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DurabilityTest {

    @ParameterizedTest
    @ValueSource(strings = {"durability bare 100k", "durability none 100k", "durability group 100k", "durability each"})
    void everyWindowOfAnAppendHasItsFigures(String title) {
        Map<String, double[]> values = Run.measure(Load.of(title), 1, 2);
        for (double max : values.get("response.max")) {
            assertTrue(max > 0, title);
        }
        assertTrue(values.get("response.p50")[0] >= values.get("service.p50")[0]);
        assertTrue(values.get("rate")[0] <= 100_001);
    }

    @Test
    void aGroupBecomesDurableAndTellsHowLate() {
        Map<String, double[]> values = Run.measure(Load.of("durability group 100k"), 2, 5);
        assertTrue(values.get("lag.p50")[0] > 0);
        assertTrue(values.get("lag.max")[0] >= values.get("lag.p99")[0]);
    }

    @Test
    void figuresTellTheBestWindowTheLowerQuartileAndTheMedian() {
        Figures figures = new Figures();
        figures.add("response.p50 5.0 1.0 NaN");
        figures.add("response.p50 2.0 4.0 3.0");
        assertEquals(new Figures.Figure(1, 2, 3), figures.get("response.p50"));
    }
}
