package io.orrery.connectors.kit.json;

import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import java.nio.ByteOrder;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The bytes of a payload and the place that was reached. The place never lies behind the end, so that 8 bytes can be loaded from
 * it at any time.
 */
abstract class PayloadBytes {
    /** Bytes behind a payload that must be readable, whatever they hold. */
    public static final int PADDING = Long.BYTES;

    final UnsafeBuffer payload = new UnsafeBuffer(0, 0);
    int end;
    int at;

    private final PayloadRefusal refusal = new PayloadRefusal();

    /** Begins with a payload, which must have {@link #PADDING} more readable bytes behind it. */
    public final void wrap(DirectBuffer buffer, int offset, int length) {
        payload.wrap(buffer, offset, length + PADDING);
        end = length;
        at = 0;
    }

    /** Bytes read so far: a place to {@link #returnTo}. */
    public final int position() {
        return at;
    }

    /** Goes back to where a value began, or a key was due. */
    public final void returnTo(int position) {
        at = position;
    }

    /** Refuses whatever but white space is left of the payload. */
    public final void finish() {
        if (at < end && afterSpace() < end) {
            throw refusal(Reason.TRAILING);
        }
    }

    /** A refusal to throw, of the place that was reached. */
    public final PayloadRefusal refusal(Reason reason) {
        return refusal.at(at, reason);
    }

    /** The next byte that is no white space, which lies within the payload. */
    final int peek() {
        int next = payload.getByte(at);
        return next > ' ' && at < end ? next : peekBehindSpace();
    }

    private int peekBehindSpace() {
        at = afterSpace();
        if (at >= end) {
            throw refusal(Reason.TRUNCATED);
        }
        return payload.getByte(at);
    }

    private int afterSpace() {
        int place = at;
        while (place < end && isSpace(payload.getByte(place))) {
            place++;
        }
        return place;
    }

    private static boolean isSpace(int character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    /** Eight bytes, the first of them lowest. */
    final long word(int place) {
        return payload.getLong(place, ByteOrder.LITTLE_ENDIAN);
    }
}
