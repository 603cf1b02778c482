package io.orrery.engine.risk;

/** A sum of amounts that are zero or more, in 128 bits, so that whatever was added can be subtracted again. */
final class Total {
    private long high;
    private long low;

    void clear() {
        high = 0;
        low = 0;
    }

    void add(long amount) {
        long sum = low + amount;
        if (Long.compareUnsigned(sum, low) < 0) {
            high++;
        }
        low = sum;
    }

    void subtract(long amount) {
        if (Long.compareUnsigned(low, amount) < 0) {
            high--;
        }
        low -= amount;
    }

    /** {@link Long#MAX_VALUE} if it is that or more: above every limit. */
    long value() {
        return high == 0 && low >= 0 ? low : Long.MAX_VALUE;
    }

    /** What is left without a part of it; {@link Long#MAX_VALUE} if that is so much or more. */
    long less(Total part) {
        long left = low - part.low;
        long above = high - part.high - (Long.compareUnsigned(low, part.low) < 0 ? 1 : 0);
        return above == 0 && left >= 0 ? left : Long.MAX_VALUE;
    }

    /** Two amounts of which neither is below zero, together; {@link Long#MAX_VALUE} if that does not fit. */
    static long plus(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
