package io.orrery.codecs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StepTest {
    private static final int TRIES = 200_000;
    private static final int SMALL = 300;

    @Test
    void everySmallStepMeasuresItsMultiplesAndNothingElse() {
        for (int size = 1; size < SMALL; size++) {
            for (int number = 0; number < 4 * SMALL; number++) {
                check(size, number);
            }
            check(size, Long.MAX_VALUE);
        }
    }

    @Test
    void anyOtherDoesToo() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < TRIES; i++) {
            long size = Math.max(1, random.nextLong() >>> 1 + random.nextInt(Long.SIZE - 1));
            long multiple = (random.nextLong() >>> 1) / size >>> random.nextInt(Long.SIZE);
            check(size, multiple * size);
            check(size, Math.max(0, multiple * size - 1));
            check(size, random.nextLong() >>> 1);
        }
    }

    @Test
    void nothingGoesInStepsOfNoSize() {
        for (long size : new long[] {0, -1, Long.MIN_VALUE}) {
            assertFalse(new Step(size).measures(0));
            assertFalse(new Step(size).measures(1));
        }
    }

    private static void check(long size, long number) {
        assertEquals(number % size == 0, new Step(size).measures(number), () -> number + " in steps of " + size);
    }
}
