package io.orrery.codecs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class FractionTest {
    private final Fraction fraction = new Fraction();

    @Test
    void aHalfGoesToTheEvenNeighbour() {
        assertEquals(2, fraction.of(5).over(2).halfEven());
        assertEquals(4, fraction.of(7).over(2).halfEven());
        assertEquals(-2, fraction.of(-5).over(2).halfEven());
        assertEquals(3, fraction.of(500_000_001).over(200_000_000).halfEven());
        assertEquals(-3, fraction.of(-5).over(2).floor());
        assertEquals(3, fraction.of(5).over(2).ceiling());
    }

    @Test
    void whatIsNoLongIsRefused() {
        assertEquals(Long.MAX_VALUE, fraction.of(Long.MAX_VALUE).times(8).over(8).halfEven());
        assertThrows(ArithmeticException.class, () -> fraction.of(Long.MAX_VALUE).times(2).floor());
        assertThrows(ArithmeticException.class, () -> fraction.of(Long.MAX_VALUE).times(3).over(2).halfEven());
        assertThrows(ArithmeticException.class, () -> fraction.of(Long.MAX_VALUE).times(2).times(2).over(4).times(2).halfEven());
        assertThrows(ArithmeticException.class, () -> fraction.of(Long.MIN_VALUE));
        assertThrows(ArithmeticException.class, () -> fraction.of(1).over(0));
    }

    /** Three rates of a path, in either direction, and the decimals between them. */
    @Test
    void everyRoundingIsThatOfUnboundedNumbers() {
        SplittableRandom random = new SplittableRandom(3);
        int answered = 0;
        for (int i = 0; i < 200_000; i++) {
            BigInteger above = BigInteger.ONE;
            BigInteger below = BigInteger.ONE;
            fraction.of(1);
            for (int n = random.nextInt(1, 5); n > 0; n--) {
                long value = random.nextLong() >> random.nextInt(1, 60);
                if (value != 0 && random.nextBoolean()) {
                    fraction.over(value);
                    below = below.multiply(BigInteger.valueOf(value));
                } else {
                    fraction.times(value);
                    above = above.multiply(BigInteger.valueOf(value));
                }
            }
            int shift = random.nextInt(-40, 30);
            fraction.shift(shift);
            BigInteger tens = BigInteger.TEN.pow(Math.abs(shift));
            above = shift > 0 ? above.multiply(tens) : above;
            below = shift < 0 ? below.multiply(tens) : below;
            RoundingMode mode = RoundingMode.valueOf(new String[] {"HALF_EVEN", "FLOOR", "CEILING"}[random.nextInt(3)]);
            BigInteger wanted = new BigDecimal(above).divide(new BigDecimal(below), 0, mode).toBigInteger();
            if (wanted.bitLength() < Long.SIZE) {
                answered++;
                assertEquals(wanted.longValueExact(), rounded(mode), above + " / " + below + " " + mode);
            } else {
                assertThrows(ArithmeticException.class, () -> rounded(mode));
            }
        }
        assertEquals(true, answered > 50_000, answered + " answers");
    }

    private long rounded(RoundingMode mode) {
        return switch (mode) {
            case FLOOR -> fraction.floor();
            case CEILING -> fraction.ceiling();
            default -> fraction.halfEven();
        };
    }
}
