package io.orrery.connectors.kit.json;

import io.orrery.codecs.Decimal;

/** Two numbers at once, as levels of a book are on most venues: what lies between them is known, and looked at once. */
abstract class PayloadPairs extends PayloadNumbers {
    /** From a quoted pair's first byte to its last: two quotes, 7 digits, a point and 8 decimals, a comma, and the same again. */
    private static final int QUOTED_REACH = 37;
    /** Likewise for a bare pair, with 8 bytes between and one behind it. */
    private static final int BARE_REACH = 41;
    private static final long QUOTES = '"' | ',' << 8 | '"' << 16;
    private static final long QUOTES_MASK = 0xFF_FFFF;

    private long first;
    private long second;
    private int close;

    /**
     * Takes two quoted decimals, {@code "61837.64000000","1.54698000"}: {@link #first} and {@link #second}. False if they are of
     * another form than up to 7 digits and just 8 decimals; then nothing is taken.
     */
    public final boolean takesPair(int firstScale, int secondScale) {
        int from = at;
        if (from + QUOTED_REACH > end || payload.getByte(from) != '"') {
            return false;
        }
        first = padded(from + 1, firstScale);
        int middle = close;
        if (first < 0 || (word(middle) & QUOTES_MASK) != QUOTES) {
            return false;
        }
        second = padded(middle + 3, secondScale);
        int last = close;
        if (second < 0 || payload.getByte(last) != '"') {
            return false;
        }
        at = last + 1;
        return true;
    }

    /**
     * Takes two bare decimals, {@code 0.5657,"qty":1098.39475580}. False if they are of another form than up to 7 digits, a point
     * and up to 8 decimals; then nothing is taken.
     *
     * @param between what lies between the two, up to 8 bytes, a comma first
     */
    public final boolean takesPair(long between, int firstScale, int secondScale) {
        int from = at;
        if (from + BARE_REACH > end) {
            return false;
        }
        long whole = Swar.digits(word(from));
        int bits = Swar.bitsBefore(Swar.strangers(whole));
        int fractionFrom = from + 1 + (bits >>> 3);
        long fraction = Swar.digits(word(fractionFrom));
        long strangers = Swar.strangers(fraction);
        int gapFrom = fractionFrom + Swar.before(strangers);
        int gap = Swar.used(between);
        int nextFrom = gapFrom + gap;
        long others = noPoint(whole, bits) | (word(gapFrom) ^ between) << Long.SIZE - (gap << 3);
        long nextWhole = Swar.digits(word(nextFrom));
        int nextBits = Swar.bitsBefore(Swar.strangers(nextWhole));
        int nextFractionFrom = nextFrom + 1 + (nextBits >>> 3);
        long nextFraction = Swar.digits(word(nextFractionFrom));
        long nextStrangers = Swar.strangers(nextFraction);
        close = nextFractionFrom + Swar.before(nextStrangers);
        boolean complete = bits != 0 && nextBits != 0 && gapFrom != fractionFrom && close != nextFractionFrom;
        if ((others | noPoint(nextWhole, nextBits)) != 0 || !complete || !closes(payload.getByte(close))) {
            return false;
        }
        first = scaled(Swar.lastBits(whole, bits), Swar.upTo(fraction, strangers), firstScale);
        second = scaled(Swar.lastBits(nextWhole, nextBits), Swar.upTo(nextFraction, nextStrangers), secondScale);
        if ((first | second) < 0) {
            return false;
        }
        at = close;
        return true;
    }

    /** Of the last pair, as is the second. Not below 0. */
    public final long first() {
        return first;
    }

    public final long second() {
        return second;
    }

    /** Up to 7 digits, a point and 8 decimals, and {@link #close} behind them. Below 0 if others come. */
    private long padded(int from, int scale) {
        long whole = Swar.digits(word(from));
        int bits = Swar.bitsBefore(Swar.strangers(whole));
        int fractionFrom = from + (bits >>> 3) + 1;
        long fraction = Swar.digits(word(fractionFrom));
        close = fractionFrom + Swar.BYTES;
        if ((noPoint(whole, bits) | Swar.strangers(fraction)) != 0) {
            return -1;
        }
        return scaled(Swar.lastBits(whole, bits), fraction, scale);
    }

    /** 0 if a point stands behind so many bits of digits. */
    private static long noPoint(long digits, int bits) {
        return digits >>> bits & 0xFF ^ POINT;
    }

    /** Below 0 if it has more decimals than the scale. */
    private static long scaled(long whole, long fraction, int scale) {
        if (scale == FAST_SCALE) {
            return Swar.number(whole) * FAST_UNIT + Swar.number(fraction);
        }
        if (scale > FAST_SCALE || Swar.without(fraction, scale) != 0) {
            return -1;
        }
        return Swar.number(whole) * Decimal.powerOfTen(scale) + Swar.number(Swar.last(fraction, scale));
    }
}
