package io.orrery.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FigureTest {

    private static Figure figure(Unit unit, double median, double bound) {
        return new Figure("name", unit, 3, median, median - 1, median + 1, 0, bound);
    }

    @Test
    void aRateKeepsItsBoundFromAbove() {
        assertTrue(figure(Unit.EVENTS_PER_SECOND, 3_000_000, 3_000_000).isKept());
        assertFalse(figure(Unit.EVENTS_PER_SECOND, 2_999_999, 3_000_000).isKept());
    }

    @Test
    void aTimeKeepsItsBoundFromBelow() {
        assertTrue(figure(Unit.NANOS, 100, 100).isKept());
        assertFalse(figure(Unit.NANOS, 100.1, 100).isKept());
    }

    @Test
    void whatHasNoBoundIsKept() {
        assertTrue(figure(Unit.NANOS, 1e9, Double.NaN).isKept());
    }

    @Test
    void theTableShowsFigureBoundAndRatio() {
        List<String> lines = Table.lines(List.of(
            figure(Unit.EVENTS_PER_SECOND, 8_100_000, 3_000_000),
            figure(Unit.NANOS, 120, 100),
            figure(Unit.NANOS, 9, Double.NaN)));
        assertEquals(4, lines.size());
        assertTrue(
            lines.get(1).matches("name +events/s +8,100,000 +8,099,999 +8,100,001 +0\\.0  >= 3,000,000 +2\\.70"), lines.get(1));
        assertTrue(lines.get(2).endsWith("<= 100.0         1.20  missed"), lines.get(2));
        assertTrue(lines.get(3).endsWith("0.0"), lines.get(3));
    }

    @Test
    void quantilesLieOnSamplesOrBetweenThem() {
        Samples samples = new Samples();
        samples.add(3);
        assertEquals(3, samples.median());
        samples.add(1);
        assertEquals(2, samples.median());
        samples.add(10);
        assertEquals(3, samples.median());
        assertEquals(2, samples.quantile(0.25));
        assertEquals(1, samples.quantile(0));
        assertEquals(10, samples.quantile(1));
    }
}
