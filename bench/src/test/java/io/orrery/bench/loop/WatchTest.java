package io.orrery.bench.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WatchTest {
    private static double[] at(double second, double bytes) {
        return new double[] {second, bytes};
    }

    @Test
    void theSlopeIsThatOfTheLineThroughThePoints() {
        assertEquals(5, Watch.slope(List.of(at(0, 100), at(1, 105), at(2, 110))), 1e-9);
        assertEquals(0, Watch.slope(List.of(at(0, 100), at(1, 130), at(2, 100))), 1e-9);
        assertTrue(Double.isNaN(Watch.slope(List.of(at(0, 100), at(1, 130)))), "two points are no measurement");
    }
}
