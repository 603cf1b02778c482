package io.orrery.codecs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PowersOfTenTest {
    private static final int TRIES = 20_000;

    @Test
    void theQuotientIsThatOfADivision() {
        SplittableRandom random = new SplittableRandom(3);
        for (int exponent = 0; exponent <= Decimal.MAX_SCALE; exponent++) {
            check(0, exponent);
            check(Long.MAX_VALUE, exponent);
            for (int i = 0; i < TRIES; i++) {
                check(random.nextLong() >>> 1 + random.nextInt(Long.SIZE - 1), exponent);
            }
        }
    }

    /** Where a reciprocal that is too large, or too small, shows first. */
    @Test
    void itStepsExactlyAtEachMultiple() {
        SplittableRandom random = new SplittableRandom(4);
        for (int exponent = 1; exponent <= Decimal.MAX_SCALE; exponent++) {
            long unit = Decimal.powerOfTen(exponent);
            long most = Long.MAX_VALUE / unit;
            around(most * unit, exponent);
            for (int i = 0; i < TRIES; i++) {
                around((1 + random.nextLong(most) >>> random.nextInt(Long.SIZE)) * unit, exponent);
            }
        }
    }

    private static void around(long multiple, int exponent) {
        check(Math.max(0, multiple - 1), exponent);
        check(multiple, exponent);
        check(multiple + 1, exponent);
    }

    private static void check(long magnitude, int exponent) {
        assertEquals(
            magnitude / Decimal.powerOfTen(exponent), PowersOfTen.quotient(magnitude, exponent),
            () -> magnitude + " / 10^" + exponent);
    }
}
