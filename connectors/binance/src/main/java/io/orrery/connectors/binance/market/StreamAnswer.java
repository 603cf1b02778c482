package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import org.agrona.DirectBuffer;

/** Reads what the market streams answer to a request. Read again for the next. */
final class StreamAnswer {
    private static final long ID = Name.word("id");
    private static final long CODE = Name.word("code");
    private static final long FAILURE = Name.word("error");
    private static final long NULL = Name.word("null");

    private final JsonCursor cursor = new JsonCursor();
    private long id;
    private long code;

    /** False if it can't be read, or does not tell which request it answers. */
    boolean read(DirectBuffer buffer, int offset, int length) {
        id = 0;
        code = 0;
        try {
            cursor.wrap(buffer, offset, length);
            object();
            cursor.finish();
            return id > 0;
        } catch (PayloadRefusal refusal) {
            return false;
        }
    }

    private void object() {
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == ID && !cursor.takes(NULL)) {
                id = cursor.integer();
            } else if (key == CODE) {
                code = cursor.integer();
            } else if (key == FAILURE && cursor.isObject()) {
                object();
            } else if (key != ID) {
                cursor.skip();
            }
        }
    }

    long id() {
        return id;
    }

    /** 0 if there is none. */
    long code() {
        return code;
    }
}
