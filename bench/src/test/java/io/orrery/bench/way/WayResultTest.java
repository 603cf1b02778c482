package io.orrery.bench.way;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.bench.report.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WayResultTest {
    private static WayResult of(int orders) {
        Seen seen = new Seen(1_000);
        seen.sent(10);
        seen.order(1_000_000_000);
        for (int i = 0; i < orders; i++) {
            seen.sent(11 + i);
            seen.order(1_000 * (1 + i / WayResult.STRETCH) + i % WayResult.STRETCH);
        }
        return WayResult.of(seen, null, 10, 1_000, 0, 0);
    }

    @Test
    void stretchesAreToldByTheirLowerQuartileAndTheirMedian() {
        WayResult result = of(500);
        List<Figure> figures = result.figures();
        assertEquals(500, result.intervals().all().getTotalCount(), "the warm-up is left out");
        assertEquals("order p50, quarter", figures.get(0).name());
        assertEquals(2_050, figures.get(0).median());
        assertEquals(2_099, figures.get(1).median());
        assertEquals(3_050, figures.get(2).median());
        assertEquals(1.5 * 2_050, figures.get(2).bound());
        assertTrue(figures.get(5).median() >= 5_099 && figures.get(5).median() < 5_110, figures.get(5).toString());
    }

    @Test
    void tooFewOrdersAreNoStretch() {
        assertEquals(List.of("order p99.9, all", "order max, all"), of(99).figures().stream().map(Figure::name).toList());
    }
}
