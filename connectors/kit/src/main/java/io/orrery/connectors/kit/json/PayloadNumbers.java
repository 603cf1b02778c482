package io.orrery.connectors.kit.json;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.DecimalRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;

/** Numbers of a payload: a fast path for what venues send, one for what they send now and then, {@link Decimal} for all else. */
abstract class PayloadNumbers extends PayloadTexts {
    /** From a number's first byte to the last that its fast path may load, less the padding. */
    private static final int FAST_REACH = 10;
    static final int FAST_SCALE = Swar.BYTES;
    static final long FAST_UNIT = 100_000_000;
    /** So many digits surely fit a long. */
    private static final int SAFE_DIGITS = 18;
    /** A point as {@link Swar#digits} leaves it. */
    static final int POINT = '.' ^ '0';

    private long run;

    /**
     * Reads a decimal, quoted or bare, as {@link Decimal} does: exactly or not at all. What is 0 and has a minus is refused.
     *
     * @param scale decimals of the result, from 0 to {@link Decimal#MAX_SCALE}
     */
    public final long decimal(int scale) {
        int from = at;
        if (from + FAST_REACH > end) {
            return anyDecimal(scale);
        }
        return payload.getByte(from) == '"' ? fixed(from + 1, scale, true) : fixed(from, scale, false);
    }

    /** Reads a whole number, quoted or bare. */
    public final long integer() {
        long digits = digits();
        return digits >= 0 ? digits : anyDecimal(0);
    }

    /** Takes up to 15 bare digits that are a whole number. Below 0 if something else comes; then nothing is taken. */
    public final long digits() {
        int from = at;
        if (from + Swar.BYTES > end) {
            return -1;
        }
        long first = Swar.digits(word(from));
        long strangers = Swar.strangers(first);
        int bits = Swar.bitsBefore(strangers);
        int close = from + (bits >>> 3);
        long value = Swar.number(Swar.lastBits(first, bits));
        if (strangers == 0) {
            long more = Swar.digits(word(from + Swar.BYTES));
            strangers = Swar.strangers(more);
            bits = Swar.bitsBefore(strangers);
            close = from + Swar.BYTES + (bits >>> 3);
            value = Swar.number(first) * Decimal.powerOfTen(bits >>> 3) + Swar.number(Swar.lastBits(more, bits));
        }
        if (strangers == 0 || close == from || close >= end || !closes(payload.getByte(close))) {
            return -1;
        }
        at = close;
        return value;
    }

    /** What venues send: up to 7 digits, a point and up to 8 decimals. */
    private long fixed(int from, int scale, boolean quoted) {
        long whole = Swar.digits(word(from));
        int bits = Swar.bitsBefore(Swar.strangers(whole)); // if all 8 are digits, a part of the last is looked at: no point
        if ((whole >>> bits & 0xFF) != POINT || scale > FAST_SCALE) {
            return wide(from, scale, quoted);
        }
        int fractionFrom = from + (bits >>> 3) + 1;
        long fraction = Swar.digits(word(fractionFrom));
        long strangers = Swar.strangers(fraction);
        int close = fractionFrom + Swar.BYTES;
        if (strangers != 0) {
            int fractionBits = Swar.bitsBefore(strangers);
            close = fractionFrom + (fractionBits >>> 3);
            if (bits + fractionBits == 0) {
                return anyDecimal(scale);
            }
            fraction = Swar.firstBits(fraction, fractionBits);
        }
        if (!endsAt(close, quoted) || scale != FAST_SCALE && Swar.without(fraction, scale) != 0) {
            return wide(from, scale, quoted);
        }
        at = quoted ? close + 1 : close;
        long value = Swar.number(Swar.lastBits(whole, bits));
        return scale == FAST_SCALE
            ? value * FAST_UNIT + Swar.number(fraction)
            : value * Decimal.powerOfTen(scale) + Swar.number(Swar.last(fraction, scale));
    }

    /** What they send now and then: no point, or up to 16 digits before it and behind it. */
    private long wide(int from, int scale, boolean quoted) {
        int digits = run(from);
        int close = from + digits;
        if (digits == 0 || digits + scale > SAFE_DIGITS || close >= end) {
            return anyDecimal(scale);
        }
        long value = run * Decimal.powerOfTen(scale);
        if (payload.getByte(close) == '.') {
            int decimals = run(close + 1);
            int finer = decimals - scale;
            close += 1 + decimals;
            if (decimals == 0 || finer > 0 && run % Decimal.powerOfTen(finer) != 0) {
                return anyDecimal(scale);
            }
            value += finer > 0 ? run / Decimal.powerOfTen(finer) : run * Decimal.powerOfTen(-finer);
        }
        if (!endsAt(close, quoted)) {
            return anyDecimal(scale);
        }
        at = quoted ? close + 1 : close;
        return value;
    }

    /** Reads up to 16 digits, into {@link #run}, and returns how many there are. There may be more only if they reach the end. */
    private int run(int from) {
        long first = Swar.digits(word(from));
        int count = Swar.before(Swar.strangers(first));
        if (count < Swar.BYTES || from + Swar.BYTES > end) {
            run = Swar.number(Swar.last(first, count));
            return count;
        }
        long more = Swar.digits(word(from + Swar.BYTES));
        int moreCount = Swar.before(Swar.strangers(more));
        run = Swar.number(first) * Decimal.powerOfTen(moreCount) + Swar.number(Swar.last(more, moreCount));
        return count + moreCount;
    }

    private boolean endsAt(int close, boolean quoted) {
        if (close >= end) {
            return false;
        }
        int mark = payload.getByte(close);
        return quoted ? mark == '"' : closes(mark);
    }

    /** True for what most often follows a bare number; false of anything that may still belong to it. */
    static boolean closes(int mark) {
        return mark == ',' || mark == '}' || mark == ']';
    }

    private long anyDecimal(int scale) {
        boolean quoted = peek() == '"';
        int from = quoted ? at + 1 : at;
        int close = quoted ? closingQuote(from, false) : afterNumber(from);
        at = from;
        long value;
        try {
            value = Decimal.parse(payload, from, close - from, scale);
        } catch (DecimalRefusal refused) {
            throw refusal(Reason.of(refused.reason()));
        }
        if (value == 0 && payload.getByte(from) == '-') {
            throw refusal(Reason.NOT_A_NUMBER);
        }
        at = quoted ? close + 1 : close;
        return value;
    }

    private int afterNumber(int from) {
        int place = from;
        while (place < end && "0123456789.-+eE".indexOf(payload.getByte(place)) >= 0) {
            place++;
        }
        return place;
    }

    /** Skips a bare number of any size, which must be one of JSON. */
    final void skipNumber() {
        int place = afterDigits(mark(at) == '-' ? at + 1 : at);
        if (mark(place) == '.') {
            place = afterDigits(place + 1);
        }
        if ((mark(place) | 0x20) == 'e') {
            int sign = mark(place + 1);
            place = afterDigits(sign == '-' || sign == '+' ? place + 2 : place + 1);
        }
        at = place;
    }

    private int mark(int place) {
        return place < end ? payload.getByte(place) : 0;
    }

    /** Where the digits end that begin here: there must be one. */
    private int afterDigits(int from) {
        int place = from;
        int digits = Swar.BYTES;
        while (place < end && digits == Swar.BYTES) {
            digits = Swar.before(Swar.strangers(Swar.digits(word(place))));
            place += digits;
        }
        place = Math.min(place, end);
        if (place <= from) {
            throw refusal(from < end ? Reason.MALFORMED : Reason.TRUNCATED);
        }
        return place;
    }
}
