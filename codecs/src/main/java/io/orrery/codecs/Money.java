package io.orrery.codecs;

/** Products of scaled integers, exact up to their last rounding: 128 bits between, never a wrapped result. */
public final class Money {
    private static final long LIMB = 0xFFFF_FFFFL;
    private static final long TWO_TO_31 = 1L << 31;
    /** The most decimals that are divided away in one step, so that a remainder and a limb fit a long. */
    private static final int STEP = 9;

    private Money() {
    }

    /** Returns the shift that makes money in the quote asset of a price times a quantity. Computed once an instrument. */
    public static int shift(int priceScale, int quantityScale, int quoteScale) {
        return quoteScale - priceScale - quantityScale;
    }

    /**
     * Returns {@code a * b * 10^shift}. Decimals that are shifted out are rounded half to even.
     *
     * @param shift from -18 to 18
     * @throws ArithmeticException if the result is no long
     */
    public static long product(long a, long b, int shift) {
        if (shift < -Decimal.MAX_SCALE || shift > Decimal.MAX_SCALE) {
            throw new IllegalArgumentException("shift=" + shift + ": allowed are -18 to 18");
        }
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        boolean fits = high == low >> 63;
        if (shift < 0) {
            return fits && low != Long.MIN_VALUE ? divide(low, -shift) : divide(high, low, -shift, a, b);
        }
        if (!fits) {
            throw overflow(a, b, shift);
        }
        return shift == 0 ? low : Math.multiplyExact(low, Decimal.powerOfTen(shift));
    }

    /**
     * Returns {@code a * 10^shift / b}, rounded half to even.
     *
     * @param shift from 0 to 18
     * @param b above 0
     * @throws ArithmeticException if the result is no long
     */
    public static long quotient(long a, long b, int shift) {
        if (shift < 0 || shift > Decimal.MAX_SCALE || b <= 0 || a == Long.MIN_VALUE) {
            throw new ArithmeticException(a + " * 10^" + shift + " / " + b + ": out of range");
        }
        long magnitude = Math.abs(a);
        long unit = Decimal.powerOfTen(shift);
        long high = Math.multiplyHigh(magnitude, unit);
        long low = magnitude * unit;
        if (!LongDivision.fits(high, low, b)) {
            throw new ArithmeticException(a + " * 10^" + shift + " / " + b + " overflows");
        }
        long quotient = LongDivision.floor(high, low, b);
        long rest = low - quotient * b;
        boolean away = rest > b - rest || rest == b - rest && (quotient & 1) != 0;
        long rounded = away ? Math.addExact(quotient, 1) : quotient;
        return a < 0 ? -rounded : rounded;
    }

    private static long divide(long value, int decimals) {
        long magnitude = Math.abs(value);
        long unit = Decimal.powerOfTen(decimals);
        long quotient = PowersOfTen.quotient(magnitude, decimals);
        long twice = 2 * (magnitude - quotient * unit);
        long rounded = twice > unit || twice == unit && (quotient & 1) != 0 ? quotient + 1 : quotient;
        return value < 0 ? -rounded : rounded;
    }

    /** Divides the magnitude by 10^decimals in limbs of 32 bits: by at most 10^9, then by what is left. */
    private static long divide(long high, long low, int decimals, long a, long b) {
        boolean negative = high < 0;
        long top = negative ? ~high + (low == 0 ? 1 : 0) : high;
        long bottom = negative ? -low : low;

        int firstDecimals = Math.min(STEP, decimals);
        long first = Decimal.powerOfTen(firstDecimals);
        long part = top >>> 32;
        long limb3 = PowersOfTen.quotient(part, firstDecimals);
        part = part - limb3 * first << 32 | top & LIMB;
        long limb2 = PowersOfTen.quotient(part, firstDecimals);
        part = part - limb2 * first << 32 | bottom >>> 32;
        long limb1 = PowersOfTen.quotient(part, firstDecimals);
        part = part - limb1 * first << 32 | bottom & LIMB;
        long limb0 = PowersOfTen.quotient(part, firstDecimals);
        long remainder = part - limb0 * first;

        int secondDecimals = decimals - firstDecimals;
        long second = Decimal.powerOfTen(secondDecimals);
        long overflowing = PowersOfTen.quotient(limb3, secondDecimals);
        part = limb3 - overflowing * second << 32 | limb2;
        long carried = PowersOfTen.quotient(part, secondDecimals);
        overflowing |= carried;
        part = part - carried * second << 32 | limb1;
        long upper = PowersOfTen.quotient(part, secondDecimals);
        part = part - upper * second << 32 | limb0;
        long lower = PowersOfTen.quotient(part, secondDecimals);
        long quotient = upper << 32 | lower;
        remainder += (part - lower * second) * first;

        if (overflowing != 0 || upper > TWO_TO_31) {
            throw overflow(a, b, -decimals);
        }
        long twice = 2 * remainder;
        long unit = first * second;
        if (twice > unit || twice == unit && (quotient & 1) != 0) {
            quotient++;
        }
        if (quotient < 0 && !(negative && quotient == Long.MIN_VALUE)) {
            throw overflow(a, b, -decimals);
        }
        return negative ? -quotient : quotient;
    }

    private static ArithmeticException overflow(long a, long b, int shift) {
        return new ArithmeticException(a + " * " + b + " * 10^" + shift + " overflows");
    }
}
