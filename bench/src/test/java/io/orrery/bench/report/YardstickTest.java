package io.orrery.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class YardstickTest {
    @Test
    void itReadsEveryByteAndForgetsWhatItMeasured() {
        Yardstick one = new Yardstick();
        Yardstick other = new Yardstick();
        for (int i = 0; i < 1_000; i++) {
            one.take();
            other.take();
        }
        assertEquals(one.sum(), other.sum());
        assertNotEquals(0, one.sum());
        assertTrue(one.nanos() > 0, "nanos " + one.nanos());
        one.clear();
        assertEquals(0, one.nanos());
    }
}
