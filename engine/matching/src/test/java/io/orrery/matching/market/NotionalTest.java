package io.orrery.matching.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NotionalTest {
    private static final long TEN_POWER_18 = 1_000_000_000_000_000_000L;

    @Test
    void isRoundedHalfEven() {
        assertEquals(2, Notional.share(5, 1, 500_000, 1_000_000));
        assertEquals(4, Notional.share(7, 1, 500_000, 1_000_000));
        assertEquals(3, Notional.share(5, 1, 500_001, 1_000_000));
        assertEquals(-2, Notional.share(5, 1, -500_000, 1_000_000));
    }

    @Test
    void agreesWithUnboundedArithmetic() {
        Random random = new Random(11);
        for (int i = 0; i < 100_000; i++) {
            long price = random.nextLong() >>> 1 + random.nextInt(62);
            long quantity = random.nextLong() >>> 1 + random.nextInt(62);
            long parts = random.nextInt(2_000_001) - 1_000_000;
            long divisor = powerOfTen(random.nextInt(19));
            BigDecimal exact = BigDecimal.valueOf(price).multiply(BigDecimal.valueOf(quantity))
                .multiply(BigDecimal.valueOf(parts)).divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_EVEN);
            boolean fits = BigDecimal.valueOf(price).multiply(BigDecimal.valueOf(quantity))
                .divideToIntegralValue(BigDecimal.valueOf(divisor)).compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                && exact.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
            if (fits) {
                assertEquals(exact.longValueExact(), Notional.share(price, quantity, parts, divisor));
            } else {
                assertThrows(ArithmeticException.class, () -> Notional.share(price, quantity, parts, divisor));
            }
        }
    }

    @Test
    void aProductBeyondSixtyThreeBitsIsNotWrapped() {
        assertEquals(9_000_000_000_000L, Notional.share(3_000_000_000_000L, 3_000_000_000_000L, 1_000_000, TEN_POWER_18));
    }

    private static long powerOfTen(int exponent) {
        return BigDecimal.TEN.pow(exponent).longValueExact();
    }
}
