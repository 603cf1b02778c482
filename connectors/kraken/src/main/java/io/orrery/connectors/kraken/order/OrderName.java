package io.orrery.connectors.kraken.order;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.order.VenueOrderIds;
import java.nio.ByteOrder;
import org.agrona.concurrent.UnsafeBuffer;

/** The venue's id of an order, such as {@code OQCLML-BW3P3-BUCMWZ}: a text, for which the engine is given a number beside it. */
public final class OrderName {
    /** Most characters. */
    public static final int ROOM = 24;

    private static final int WORDS = ROOM / Long.BYTES;
    private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

    private final byte[] bytes = new byte[ROOM];
    private final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
    private int length;
    private long number;

    /** No order. */
    public void clear() {
        length = 0;
        number = 0;
    }

    /** Reads a text. */
    public void read(JsonCursor cursor) {
        cursor.text();
        of(cursor);
    }

    /** Takes the last text of the cursor. */
    public void of(JsonCursor cursor) {
        length = cursor.textLength();
        if (length == 0 || length > ROOM) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        for (int i = 0; i < WORDS; i++) {
            if ((cursor.textWord(i) & NOT_ASCII) != 0) {
                throw cursor.refusal(Reason.OUT_OF_RANGE);
            }
            buffer.putLong(i * Long.BYTES, cursor.textWord(i), ByteOrder.LITTLE_ENDIAN);
        }
        number = VenueOrderIds.number(buffer, 0, length);
    }

    /** 0 if there is none. */
    public long number() {
        return number;
    }

    /** Filled up with zeros. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    /** Allocates. */
    public String text() {
        return buffer.getStringWithoutLengthAscii(0, length);
    }
}
