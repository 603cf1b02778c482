package io.orrery.codecs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final int TRIES = 300_000;

    @Test
    void aPriceTimesAQuantityIsMoneyInTheQuoteScale() {
        int shift = Money.shift(2, 8, 2);
        assertEquals(-8, shift);
        assertEquals(2_500_005, Money.product(5_000_010, 50_000_000, shift));
    }

    @Test
    void aHalfIsRoundedToTheEvenNeighbour() {
        assertEquals(2, Money.product(25, 1, -1));
        assertEquals(4, Money.product(35, 1, -1));
        assertEquals(-2, Money.product(-25, 1, -1));
        assertEquals(3, Money.product(26, 1, -1));
        assertEquals(2_000_000_000_000_000_000L, Money.product(4_000_000_000_000_000_001L, 5, -1));
        assertEquals(2_000_000_000_000_000_002L, Money.product(4_000_000_000_000_000_003L, 5, -1));
    }

    @Test
    void everyProductIsThatOfBigIntegerOrRefused() {
        SplittableRandom random = new SplittableRandom(11);
        int wide = 0;
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            long a = DecimalTexts.value(random);
            long b = DecimalTexts.value(random);
            int shift = random.nextInt(-18, 19);
            BigInteger exact = new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
                .scaleByPowerOfTen(shift).setScale(0, RoundingMode.HALF_EVEN).unscaledValue();
            if (exact.bitLength() < Long.SIZE) {
                assertEquals(exact.longValue(), Money.product(a, b, shift), () -> a + " * " + b + " * 10^" + shift);
                wide += Math.multiplyHigh(a, b) != a * b >> 63 ? 1 : 0;
            } else {
                assertThrows(ArithmeticException.class, () -> Money.product(a, b, shift), () -> a + " * " + b + " * 10^" + shift);
                refused++;
            }
        }
        assertTrue(wide > TRIES / 20 && refused > TRIES / 20, "wide " + wide + ", refused " + refused);
    }

    @Test
    void theBordersOfALongAreExact() {
        assertEquals(Long.MAX_VALUE, Money.product(Long.MAX_VALUE, 1_000_000_000_000_000_000L, -18));
        assertEquals(Long.MIN_VALUE, Money.product(Long.MIN_VALUE, 1_000_000_000_000_000_000L, -18));
        assertThrows(ArithmeticException.class, () -> Money.product(Long.MIN_VALUE, -10, -1));
        assertThrows(ArithmeticException.class, () -> Money.product(Long.MAX_VALUE, 2, 0));
        assertThrows(ArithmeticException.class, () -> Money.product(10, 1, 18));
    }

    @Test
    void refusesAShiftBeyondEighteen() {
        assertThrows(IllegalArgumentException.class, () -> Money.product(1, 1, -19));
        assertThrows(IllegalArgumentException.class, () -> Money.product(1, 1, 19));
    }
}
