package io.orrery.connectors.binance.wire;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import org.agrona.DirectBuffer;

/** Reads what REST says of a request that it did not grant. */
public final class ErrorReader {
    private static final long CODE = Name.word("code");
    private static final long MESSAGE = Name.word("msg");
    private static final int MOST_SHOWN = 200;

    private final JsonCursor cursor = new JsonCursor();

    /** The venue's code; 0 if there is none, or the body is something else. */
    public long code(DirectBuffer body, int offset, int length) {
        try {
            cursor.wrap(body, offset, length);
            for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
                if (key == CODE) {
                    return cursor.integer();
                }
                cursor.skip();
            }
            return 0;
        } catch (PayloadRefusal refusal) {
            return 0;
        }
    }

    /** Code and words, or the beginning of a body that is something else. */
    public String text(DirectBuffer body, int offset, int length) {
        try {
            cursor.wrap(body, offset, length);
            long code = 0;
            String message = "";
            for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
                if (key == CODE) {
                    code = cursor.integer();
                } else if (key == MESSAGE) {
                    cursor.text();
                    message = cursor.textString();
                } else {
                    cursor.skip();
                }
            }
            return code + " " + message;
        } catch (PayloadRefusal refusal) {
            return body.getStringWithoutLengthUtf8(offset, Math.min(length, MOST_SHOWN));
        }
    }
}
