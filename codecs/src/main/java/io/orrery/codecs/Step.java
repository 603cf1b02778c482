package io.orrery.codecs;

/**
 * What prices or quantities go in, and which numbers are so many whole ones: known without a division, which takes a processor
 * 40 to 90 cycles.
 *
 * <p>Multiplied by the inverse of an odd step, modulo 2^64, its multiples become 0, 1, 2 and so on, and all other numbers become
 * larger than these; twos of the step are turned to the top, where a multiple has none.
 */
public final class Step {
    private final long inverse;
    private final int twos;
    /** The most steps that there can be, without a sign. */
    private final long most;
    private final boolean any;

    /** @param size above 0; nothing goes in another one */
    public Step(long size) {
        any = size > 0;
        twos = any ? Long.numberOfTrailingZeros(size) : 0;
        inverse = any ? inverse(size >>> twos) : 0;
        most = any ? Long.divideUnsigned(-1L, size) : 0;
    }

    /** Each turn doubles the number of bits that are right; of an odd number itself three are. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int bits = 3; bits < Long.SIZE; bits *= 2) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    /** True if a number that is not below 0 is so many steps, and no part of one. */
    public boolean measures(long number) {
        return any && Long.compareUnsigned(Long.rotateRight(number * inverse, twos), most) <= 0;
    }
}
