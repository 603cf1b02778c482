package io.orrery.engine.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class AmountTest {
    private static final BigInteger BOUND = BigInteger.ONE.shiftLeft(127);

    @Test
    void everyAmountIsThatOfUnboundedArithmetic() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 100_000; i++) {
            long units = random.nextLong() >> random.nextInt(63);
            int scale = random.nextInt(19);
            Amount amount = new Amount();
            amount.set(units, scale);
            BigInteger expected = new BigDecimal(BigInteger.valueOf(units).abs(), scale).setScale(18).unscaledValue();
            assertEquals(expected, amount.toBigInteger());
            assertEquals(Math.abs(units), amount.units(scale));
            assertEquals(new BigDecimal(expected, 18).stripTrailingZeros().toPlainString(), amount.toString());
        }
    }

    @Test
    void sumsAndDifferencesAreExactOrRefused() {
        SplittableRandom random = new SplittableRandom(8);
        Amount sum = new Amount();
        BigInteger expected = BigInteger.ZERO;
        Amount other = new Amount();
        for (int i = 0; i < 100_000; i++) {
            other.set(random.nextLong() >> random.nextInt(63), random.nextInt(19));
            BigInteger value = other.toBigInteger();
            if (random.nextInt(5) < 3) {
                expected = step(sum, other, expected.add(value), expected, true);
            } else {
                expected = step(sum, other, expected.subtract(value), expected, false);
            }
            assertEquals(expected, sum.toBigInteger());
            assertEquals(value.compareTo(expected) <= 0, other.isAtMost(sum));
        }
    }

    private static BigInteger step(Amount sum, Amount other, BigInteger wanted, BigInteger before, boolean adding) {
        if (wanted.signum() < 0 || wanted.compareTo(BOUND) >= 0) {
            assertThrows(ArithmeticException.class, () -> change(sum, other, adding));
            return before;
        }
        change(sum, other, adding);
        return wanted;
    }

    private static void change(Amount sum, Amount other, boolean adding) {
        if (adding) {
            sum.add(other);
        } else {
            sum.subtract(other);
        }
    }

    @Test
    void whatIsNoWholeNumberOfUnitsIsRefused() {
        Amount amount = new Amount();
        amount.set(15, 9);
        assertThrows(ArithmeticException.class, () -> amount.units(8));
        amount.set(Long.MAX_VALUE, 0);
        assertThrows(ArithmeticException.class, () -> amount.units(1));
        assertThrows(ArithmeticException.class, () -> amount.set(Long.MIN_VALUE, 0));
    }
}
