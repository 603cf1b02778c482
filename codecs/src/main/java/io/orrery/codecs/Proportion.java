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
        long magnitude = LongDivision.floor(Math.multiplyHigh(Math.abs(amount), share), Math.abs(amount) * share, divisor);
        return amount < 0 ? -magnitude : magnitude;
    }
}
