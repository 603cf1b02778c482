package io.orrery.codecs;

/** A share of an amount, with 128 bits between. */
public final class Proportion {
    private Proportion() {
    }

    /**
     * Returns {@code amount * part / whole}, rounded towards zero, for a part that is no more than the whole.
     *
     * @throws ArithmeticException if the part is more than the whole, or of the other sign
     */
    public static long of(long amount, long part, long whole) {
        long share = Math.abs(part);
        long divisor = Math.abs(whole);
        if (share > divisor || divisor <= 0 || (part < 0) != (whole < 0) && part != 0) {
            throw new ArithmeticException("no proportion: " + part + " of " + whole);
        }
        long magnitude = quotient(Math.abs(amount), share, divisor);
        return amount < 0 ? -magnitude : magnitude;
    }

    /** Long division, bit by bit where the product needs more than 63 bits: for fills, not for every event. */
    private static long quotient(long amount, long share, long divisor) {
        long high = Math.multiplyHigh(amount, share);
        long low = amount * share;
        if (high == 0 && low >= 0) {
            return low / divisor;
        }
        for (int bit = 0; bit < Long.SIZE; bit++) {
            high = high << 1 | low >>> 63;
            low <<= 1;
            if (high >= divisor || high < 0) {
                high -= divisor;
                low |= 1;
            }
        }
        return low;
    }
}
