package io.orrery.bench.hop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.bench.stage.BareRingBenchmark;
import io.orrery.bench.stage.RingBenchmark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the way, all numbers go there and come back, in their order, however often its slots are used again. */
final class HopTest {
    private static final int SLOTS = 64;
    private static final int NUMBERS = 5 * SLOTS;

    @Test
    @Timeout(60)
    void everyNumberComesBack() {
        try (Partner partner = new Partner()) {
            for (Rally rally : List.of(new LineRally(), new DisruptorRally(SLOTS), new RingRally(SLOTS))) {
                String name = rally.getClass().getSimpleName();
                assertEquals(NUMBERS, partner.play(rally, NUMBERS), name);
                assertEquals(2 * NUMBERS, partner.play(rally, NUMBERS), name);
            }
        }
    }

    @Test
    void theBareRingGivesBackWhatTheRingDoes() {
        RingBenchmark ring = new RingBenchmark();
        BareRingBenchmark bare = new BareRingBenchmark();
        for (int i = 0; i < 3; i++) {
            assertEquals(ring.publishAndTake(), bare.publishAndTake());
            assertEquals(ring.publishAndTake(), bare.stampAndTake());
        }
    }
}
