package io.orrery.connectors.deribit.wire;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import org.agrona.DirectBuffer;

/**
 * Reads a number of which a venue may send more decimals than anybody needs, rounded half even: a mark or a rate, which are the
 * venue's own estimates, never a price or an amount that somebody bids.
 */
public final class RoundedDecimal {
    private static final int LARGEST_EXPONENT = 100_000;

    private final JsonCursor cursor;
    private DirectBuffer payload;
    private int offset;

    public RoundedDecimal(JsonCursor cursor) {
        this.cursor = cursor;
    }

    /** Begins with the payload that the cursor was wrapped around. */
    public void wrap(DirectBuffer buffer, int payloadOffset) {
        payload = buffer;
        offset = payloadOffset;
    }

    /** Reads the number that begins here, which is not quoted. */
    public long read(int scale) {
        if (cursor.isText()) {
            throw cursor.refusal(Reason.WRONG_TYPE);
        }
        int start = cursor.position();
        try {
            return cursor.decimal(scale);
        } catch (PayloadRefusal inexact) {
            cursor.returnTo(start);
        }
        int first = payload.getByte(offset + start);
        if (first != '-' && (first < '0' || first > '9')) {
            throw cursor.refusal(Reason.NOT_A_NUMBER);
        }
        cursor.skip();
        long magnitude = rounded(first == '-' ? start + 1 : start, cursor.position(), scale);
        return first == '-' ? -magnitude : magnitude;
    }

    /** What stands there is a number of JSON without its sign. */
    private long rounded(int from, int to, int scale) {
        int end = from;
        int point = -1;
        for (; end < to && (at(end) | 0x20) != 'e'; end++) {
            point = at(end) == '.' ? end : point;
        }
        int whole = (point < 0 ? end : point) - from;
        int kept = whole + scale + exponent(end + 1, to);
        long value = 0;
        int half = 0;
        boolean more = false;
        int digits = 0;
        for (int place = from; place < end; place++) {
            int digit = at(place) - '0';
            if (place == point) {
                continue;
            }
            if (digits < kept) {
                value = append(value, digit);
            } else if (digits == kept) {
                half = digit;
            } else {
                more |= digit != 0;
            }
            digits++;
        }
        for (; digits < kept && value != 0; digits++) {
            value = append(value, 0);
        }
        boolean up = half > 5 || half == 5 && (more || (value & 1) == 1);
        return up ? value + 1 : value;
    }

    private int exponent(int from, int to) {
        if (from >= to) {
            return 0;
        }
        boolean signed = at(from) == '-' || at(from) == '+';
        int exponent = 0;
        for (int place = signed ? from + 1 : from; place < to; place++) {
            exponent = Math.min(LARGEST_EXPONENT, exponent * 10 + at(place) - '0');
        }
        return at(from) == '-' ? -exponent : exponent;
    }

    private long append(long value, int digit) {
        if (value > Long.MAX_VALUE / 10 - 1) {
            throw cursor.refusal(Reason.OVERFLOW);
        }
        return value * 10 + digit;
    }

    private int at(int place) {
        return payload.getByte(offset + place);
    }
}
