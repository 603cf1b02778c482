package io.orrery.matching.market;

/** Price times quantity, exact: 128 bits wide until it is rounded to a scale of money. Overflow is refused. */
final class Notional {
    static final long PARTS = 1_000_000;

    private Notional() {
    }

    /**
     * A share of price times quantity, rounded half even.
     *
     * @param divisor 10^(6 + p + q - m), with the scales of price, quantity and money: at most 10^18
     * @throws ArithmeticException if it does not fit in 63 bits
     */
    static long share(long price, long quantity, long partsPerMillion, long divisor) {
        long high = Math.multiplyHigh(price, quantity);
        long low = price * quantity;
        long whole = divide(high, low, divisor);
        long rest = low - whole * divisor;

        long parts = Math.absExact(partsPerMillion);
        long restHigh = Math.multiplyHigh(rest, parts);
        long restLow = rest * parts;
        long fraction = divide(restHigh, restLow, divisor);
        long remainder = restLow - fraction * divisor;

        long floor = Math.addExact(Math.multiplyExact(whole, parts), fraction);
        long doubled = 2 * remainder;
        boolean up = doubled > divisor || doubled == divisor && (floor & 1) == 1;
        long rounded = up ? Math.incrementExact(floor) : floor;
        return partsPerMillion < 0 ? -rounded : rounded;
    }

    /** Long division of a positive number of 128 bits, bit by bit: the divisor is below 2^62. */
    private static long divide(long high, long low, long divisor) {
        if (high >= divisor) {
            throw new ArithmeticException("price times quantity overflows");
        }
        long remainder = high;
        long quotient = 0;
        for (int bit = Long.SIZE - 1; bit >= 0; bit--) {
            remainder = remainder << 1 | low >>> bit & 1;
            quotient <<= 1;
            if (remainder >= divisor) {
                remainder -= divisor;
                quotient |= 1;
            }
        }
        if (quotient < 0) {
            throw new ArithmeticException("price times quantity overflows");
        }
        return quotient;
    }
}
