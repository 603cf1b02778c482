package io.orrery.bench.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.bench.durability.Windows.Rank;
import org.junit.jupiter.api.Test;

final class WindowsTest {
    @Test
    void aSlowWindowDoesNotTouchTheOthers() {
        Windows windows = new Windows(100 * Windows.A_SECOND);
        for (int window = 0; window < 4; window++) {
            for (int time = 1; time <= 100; time++) {
                windows.add(window == 3 ? 1_000L * time : time);
            }
        }

        assertEquals(51, windows.of(Rank.P50, 0.25));
        assertEquals(100, windows.of(Rank.MAX, 0.5));
        assertEquals(100_000, windows.of(Rank.MAX, 1));
    }

    @Test
    void whatDoesNotFillAWindowDoesNotCount() {
        Windows windows = new Windows(10 * Windows.A_SECOND);
        for (int time = 0; time < 15; time++) {
            windows.add(time);
        }

        assertEquals(9, windows.of(Rank.MAX, 1));
    }
}
