package io.orrery.codecs;

import java.util.Arrays;

/**
 * A product over a product, exact until it is rounded, once: 512 bits between. The object is used again, from {@link #of};
 * rounding uses it up. Allocates nothing.
 */
public final class Fraction {
    private static final int MOST_LIMBS = 8;
    private static final int MOST_DIVISORS = 16;

    /** The magnitude above the line, its lowest 64 bits first; zeros beyond {@link #length}. */
    private final long[] limbs = new long[MOST_LIMBS];
    private final long[] divisors = new long[MOST_DIVISORS];
    private int length;
    private int divisorCount;
    private boolean negative;

    /** Begins anew, with a number. */
    public Fraction of(long value) {
        Arrays.fill(limbs, 0);
        limbs[0] = 1;
        length = 1;
        divisorCount = 0;
        negative = false;
        return times(value);
    }

    /** Begins anew, with {@code high * 2^64 + low}, the low part without a sign. */
    public Fraction of(long high, long low) {
        of(1);
        negative = high < 0;
        limbs[0] = negative ? -low : low;
        limbs[1] = negative ? ~high + (low == 0 ? 1 : 0) : high;
        length = 2;
        return this;
    }

    /** @throws ArithmeticException of the smallest long, which has no magnitude, or if 512 bits do not hold the product */
    public Fraction times(long factor) {
        negative ^= factor < 0;
        multiply(magnitude(factor));
        return this;
    }

    /** @throws ArithmeticException of 0, and of the smallest long */
    public Fraction over(long divisor) {
        if (divisor == 0 || divisorCount == MOST_DIVISORS) {
            throw new ArithmeticException("division by " + divisor + ", the " + (divisorCount + 1) + ". one");
        }
        negative ^= divisor < 0;
        divisors[divisorCount++] = magnitude(divisor);
        return this;
    }

    /** Multiplies by ten to the power of {@code decimals}; divides if they are below 0. */
    public Fraction shift(int decimals) {
        int left = Math.abs(decimals);
        while (left > 0) {
            int step = Math.min(left, Decimal.MAX_SCALE);
            if (decimals > 0) {
                multiply(Decimal.powerOfTen(step));
            } else {
                over(Decimal.powerOfTen(step));
            }
            left -= step;
        }
        return this;
    }

    /** @throws ArithmeticException if what is rounded half to even is no long; likewise the others */
    public long halfEven() {
        multiply(2);
        boolean rest = divide();
        boolean half = (limbs[0] & 1) != 0;
        if ((limbs[1] & ~1L) != 0 || !isSmall(2)) {
            throw overflow();
        }
        limbs[0] = limbs[0] >>> 1 | limbs[1] << 63;
        limbs[1] = 0;
        return signed(half && (rest || (limbs[0] & 1) != 0));
    }

    /** Rounded down. */
    public long floor() {
        boolean rest = divide();
        return signed(rest && negative);
    }

    /** Rounded up. */
    public long ceiling() {
        boolean rest = divide();
        return signed(rest && !negative);
    }

    private long signed(boolean away) {
        if (limbs[0] < 0 || !isSmall(1)) {
            throw overflow();
        }
        long magnitude = away ? Math.addExact(limbs[0], 1) : limbs[0];
        return negative ? -magnitude : magnitude;
    }

    /** True if nothing stands in the limbs from this one on. */
    private boolean isSmall(int from) {
        for (int i = from; i < MOST_LIMBS; i++) {
            if (limbs[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private void multiply(long factor) {
        long carry = 0;
        for (int i = 0; i < length; i++) {
            long low = limbs[i] * factor;
            long high = Math.multiplyHigh(limbs[i], factor) + (limbs[i] >> 63 & factor);
            long sum = low + carry;
            carry = high + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
            limbs[i] = sum;
        }
        if (carry != 0) {
            if (length == MOST_LIMBS) {
                throw overflow();
            }
            limbs[length++] = carry;
        }
    }

    /** Divides by one divisor after the other: the whole part is that of dividing by their product. True if a rest is left. */
    private boolean divide() {
        boolean rest = false;
        for (int i = 0; i < divisorCount; i++) {
            long left = 0;
            for (int at = length - 1; at >= 0; at--) {
                long quotient = LongDivision.floor(left, limbs[at], divisors[i]);
                left = limbs[at] - quotient * divisors[i];
                limbs[at] = quotient;
            }
            rest |= left != 0;
        }
        return rest;
    }

    private static long magnitude(long value) {
        if (value == Long.MIN_VALUE) {
            throw new ArithmeticException(value + " has no magnitude");
        }
        return Math.abs(value);
    }

    private static ArithmeticException overflow() {
        return new ArithmeticException("a fraction overflows");
    }
}
