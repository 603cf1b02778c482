package io.orrery.codecs;

/** Division of 127 bits by 63. */
public final class LongDivision {
    private LongDivision() {
    }

    /** True if the quotient needs no more than 63 bits. */
    public static boolean fits(long high, long low, long divisor) {
        return (high << 1 | low >>> 63) < divisor;
    }

    /**
     * Returns {@code (high * 2^64 + low) / divisor}, the rest dropped, for a high below the divisor: 64 bits without a sign.
     * Bit by bit where there are more than 63 of them: for fills, not for every event.
     */
    public static long floor(long high, long low, long divisor) {
        if (high == 0 && low >= 0) {
            return low / divisor;
        }
        long rest = high;
        long quotient = low;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            rest = rest << 1 | quotient >>> 63;
            quotient <<= 1;
            if (rest >= divisor || rest < 0) {
                rest -= divisor;
                quotient |= 1;
            }
        }
        return quotient;
    }
}
