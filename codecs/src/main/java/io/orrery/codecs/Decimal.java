package io.orrery.codecs;

import io.orrery.codecs.DecimalRefusal.Reason;
import java.nio.charset.StandardCharsets;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Exact decimals: a long mantissa at a scale that is kept elsewhere, {@code 12.50 = 1250 at scale 2}. A value is parsed exactly
 * or refused; nothing is rounded and nothing is allocated. Parsed values lie within ±{@link Long#MAX_VALUE}, so that each can
 * be negated.
 */
public final class Decimal {
    public static final int MAX_SCALE = 18;
    /** The most bytes that {@link #put} writes: a sign, 19 digits and a point. */
    public static final int MAX_TEXT_LENGTH = 21;

    private static final long[] POWERS_OF_TEN = new long[MAX_SCALE + 1];
    /** At each power of ten, the largest value that it can multiply. */
    private static final long[] LIMITS = new long[MAX_SCALE + 1];
    private static final long LAST_TIMES_TEN = Long.MAX_VALUE / 10;
    private static final long OVERFLOWN = -1;
    private static final int EXPONENT_BOUND = 1_000_000;

    static {
        POWERS_OF_TEN[0] = 1;
        for (int i = 1; i <= MAX_SCALE; i++) {
            POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
        }
        for (int i = 0; i <= MAX_SCALE; i++) {
            LIMITS[i] = Long.MAX_VALUE / POWERS_OF_TEN[i];
        }
    }

    private Decimal() {
    }

    /** Returns 10 to the exponent, for exponents from 0 to {@link #MAX_SCALE}. */
    public static long powerOfTen(int exponent) {
        return POWERS_OF_TEN[exponent];
    }

    /**
     * Parses ASCII such as {@code 12.5}, {@code -.5} or {@code 1.25e-3}.
     *
     * @throws DecimalRefusal if the value can't be held exactly at this scale
     */
    public static long parse(DirectBuffer buffer, int offset, int length, int scale) {
        checkScale(scale);
        if (length <= 0) {
            throw Reason.EMPTY.refusal();
        }
        int end = offset + length;
        int first = buffer.getByte(offset);
        int at = first == '-' || first == '+' ? offset + 1 : offset;
        long mantissa = 0;
        int zeros = 0; // digits 0 since the last digit that counted: they stay out of the mantissa until another follows
        int digits = 0;
        int point = -1;
        for (; at < end; at++) {
            int digit = buffer.getByte(at) - '0';
            if (digit >= 0 && digit <= 9) {
                digits++;
                if (digit == 0) {
                    zeros++;
                } else {
                    mantissa = append(mantissa, zeros, digit);
                    zeros = 0;
                }
            } else if (digit == '.' - '0' && point < 0) {
                point = digits;
            } else {
                break;
            }
        }
        if (digits == 0) {
            throw Reason.MALFORMED.refusal();
        }
        int exponent = at < end ? parseExponent(buffer, at, end) : 0;
        if (mantissa == 0) {
            return 0;
        }
        int fraction = point < 0 ? 0 : digits - point;
        long value = shifted(mantissa, scale + exponent - fraction + zeros);
        return first == '-' ? -value : value;
    }

    /**
     * Parses a text of the configuration. Allocates.
     *
     * @throws DecimalRefusal with the text in its message
     */
    public static long parse(CharSequence text, int scale) {
        byte[] ascii = text.toString().getBytes(StandardCharsets.US_ASCII);
        try {
            return parse(new UnsafeBuffer(ascii), 0, ascii.length, scale);
        } catch (DecimalRefusal refusal) {
            throw refusal.of(text, scale);
        }
    }

    /** Appends the value with exactly {@code scale} decimals. */
    public static StringBuilder append(StringBuilder out, long value, int scale) {
        checkScale(scale);
        long unit = POWERS_OF_TEN[scale];
        long whole = value / unit;
        if (value < 0 && whole == 0) {
            out.append('-');
        }
        out.append(whole);
        if (scale > 0) {
            out.append('.');
            long fraction = Math.abs(value % unit);
            for (int i = scale - 1; i > 0 && fraction < POWERS_OF_TEN[i]; i--) {
                out.append('0');
            }
            out.append(fraction);
        }
        return out;
    }

    /**
     * Writes the value in ASCII with exactly {@code scale} decimals.
     *
     * @return the number of bytes written, at most {@link #MAX_TEXT_LENGTH}
     */
    public static int put(MutableDirectBuffer out, int offset, long value, int scale) {
        checkScale(scale);
        long unit = POWERS_OF_TEN[scale];
        long whole = value / unit;
        int at = offset;
        if (value < 0 && whole == 0) {
            out.putByte(at++, (byte) '-');
        }
        at += out.putLongAscii(at, whole);
        if (scale > 0) {
            out.putByte(at, (byte) '.');
            long fraction = Math.abs(value % unit);
            for (int i = scale; i > 0; i--) {
                out.putByte(at + i, (byte) ('0' + fraction % 10));
                fraction /= 10;
            }
            at += 1 + scale;
        }
        return at - offset;
    }

    /**
     * Returns the same number at another scale.
     *
     * @throws ArithmeticException if decimals would be lost, or the value overflows
     */
    public static long rescale(long value, int from, int to) {
        checkScale(from);
        checkScale(to);
        if (from <= to) {
            return Math.multiplyExact(value, POWERS_OF_TEN[to - from]);
        }
        long unit = POWERS_OF_TEN[from - to];
        if (value % unit != 0) {
            throw new ArithmeticException(value + " at scale " + from + " has more decimals than scale " + to);
        }
        return value / unit;
    }

    private static long append(long mantissa, int zeros, int digit) {
        long value = mantissa;
        if (value == 0) {
            return digit;
        }
        for (int i = 0; i <= zeros; i++) {
            if (value > LAST_TIMES_TEN || value == OVERFLOWN) {
                return OVERFLOWN;
            }
            value *= 10;
        }
        value += digit;
        return value < 0 ? OVERFLOWN : value;
    }

    /** The mantissa ends in a digit other than 0, so that any shift to the right would lose it. */
    private static long shifted(long mantissa, int shift) {
        if (shift < 0) {
            throw Reason.TOO_FINE.refusal();
        }
        if (mantissa == OVERFLOWN || shift > MAX_SCALE || mantissa > LIMITS[shift]) {
            throw Reason.OVERFLOW.refusal();
        }
        return mantissa * POWERS_OF_TEN[shift];
    }

    private static int parseExponent(DirectBuffer buffer, int offset, int end) {
        int mark = buffer.getByte(offset);
        int at = offset + 1;
        if (mark != 'e' && mark != 'E' || at == end) {
            throw Reason.MALFORMED.refusal();
        }
        int sign = buffer.getByte(at);
        if (sign == '-' || sign == '+') {
            at++;
        }
        if (at == end) {
            throw Reason.MALFORMED.refusal();
        }
        int exponent = 0;
        for (; at < end; at++) {
            int digit = buffer.getByte(at) - '0';
            if (digit < 0 || digit > 9) {
                throw Reason.MALFORMED.refusal();
            }
            exponent = Math.min(exponent * 10 + digit, EXPONENT_BOUND);
        }
        return sign == '-' ? -exponent : exponent;
    }

    private static void checkScale(int scale) {
        if (scale < 0 || scale > MAX_SCALE) {
            throw new IllegalArgumentException("scale=" + scale + ": allowed are 0 to " + MAX_SCALE);
        }
    }
}
