package io.orrery.connectors.kit.json;

/**
 * Eight bytes of text at once, in a long: the first byte is the lowest. A mask has the highest bit set in each byte that it
 * marks; of the masks here only the first mark is sure, those behind it may be false.
 */
final class Swar {
    /** The largest digit count that {@link #number} takes. */
    static final int BYTES = 8;

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x80 * ONES;
    private static final long ZEROS = '0' * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;
    private static final long BEYOND_NINE = (0x80 - 10) * ONES;

    private Swar() {
    }

    /** Text to digits: 0 to 9 for those, anything else for what is none. */
    static long digits(long text) {
        return text ^ ZEROS;
    }

    /** A mask of what is no digit, in what {@link #digits} returned: a byte that carries into the next is marked itself. */
    static long strangers(long digits) {
        return (digits + BEYOND_NINE | digits) & HIGH;
    }

    /** A mask of what may end a string or not stand in it: quotes, backslashes, control characters. */
    static long ends(long text) {
        return (zeros(text ^ QUOTES) | zeros(text ^ BACKSLASHES) | text - SPACES & ~text) & HIGH;
    }

    /** The bytes before the zeros that end a short text. */
    static int used(long text) {
        return Long.BYTES - (Long.numberOfLeadingZeros(text) >>> 3);
    }

    /** The bytes before the first mark, 8 if there is none. */
    static int before(long mask) {
        return Long.numberOfTrailingZeros(mask) >>> 3;
    }

    /** The bits of the bytes before the first mark, from 0 to 56; 57 if there is none. */
    static int bitsBefore(long mask) {
        return Long.numberOfTrailingZeros(mask) - 7;
    }

    /** The byte at an index from 0 to 7. */
    static int at(long text, int index) {
        return (int) (text >>> (index << 3)) & 0xFF;
    }

    /** The first bytes, and 0 for the others; from 0 to 7. */
    static long first(long text, int bytes) {
        return text & (1L << (bytes << 3)) - 1;
    }

    /** The first bits, and 0 for the others; from 0 to 63. */
    static long firstBits(long text, int bits) {
        return text & (1L << bits) - 1;
    }

    /** The bytes before the first mark, and 0 for the others; all if there is none. */
    static long upTo(long text, long mask) {
        return text & ((mask & -mask) >>> 7) - 1;
    }

    /** The first bits moved to the end and zeros before them; from 0 to 63. */
    static long lastBits(long text, int bits) {
        return text << 1 << ~bits;
    }

    /** The first bytes moved to the end and zeros before them; from 0 to 8. */
    static long last(long text, int bytes) {
        int half = Integer.SIZE - (bytes << 2);
        return text << half << half;
    }

    /** All but the first bytes; from 0 to 8. */
    static long without(long text, int bytes) {
        int half = bytes << 2;
        return text >>> half >>> half;
    }

    /** The number that eight digits are. */
    static long number(long digits) {
        long pairs = digits * (1 + (10 << 8)) >>> 8 & 0x00FF00FF00FF00FFL;
        long fours = pairs * (1 + (100 << 16)) >>> 16 & 0x0000FFFF0000FFFFL;
        return fours * (1 + (10_000L << 32)) >>> 32;
    }

    private static long zeros(long bytes) {
        return bytes - ONES & ~bytes;
    }
}
