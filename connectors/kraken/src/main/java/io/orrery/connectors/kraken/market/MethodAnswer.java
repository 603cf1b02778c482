package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import org.agrona.DirectBuffer;

/** Reads what a market stream answers to a request. It comes once in a while, and may allocate. Read again for the next. */
final class MethodAnswer {
    private static final long METHOD = Name.word("method");
    private static final long ID = Name.word("req_id");
    private static final long SUCCESS = Name.word("success");
    private static final long FAILURE = Name.word("error");
    private static final long RESULT = Name.word("result");
    private static final long CHANNEL = Name.word("channel");
    private static final long SYMBOL = Name.word("symbol");
    private static final long TIME_IN = Name.word("time_in");
    private static final long TIME_OUT = Name.word("time_out");
    private static final long NULL = Name.word("null");

    private final JsonCursor cursor = new JsonCursor();
    private String method;
    private String channel;
    private String symbol;
    private String error;
    private long id;
    private long timeIn;
    private long timeOut;
    private boolean done;

    /** False if it can't be read. */
    boolean read(DirectBuffer buffer, int offset, int length) {
        method = "";
        channel = "";
        symbol = "";
        error = "";
        id = 0;
        timeIn = 0;
        timeOut = 0;
        done = false;
        try {
            cursor.wrap(buffer, offset, length);
            object();
            cursor.finish();
            return true;
        } catch (PayloadRefusal refusal) {
            return false;
        }
    }

    private void object() {
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (cursor.takes(NULL)) {
                continue;
            }
            if (key == METHOD) {
                method = text();
            } else if (key == ID) {
                id = cursor.integer();
            } else if (key == SUCCESS) {
                done = cursor.flag();
            } else if (key == FAILURE) {
                error = text();
            } else if (key == RESULT && cursor.isObject()) {
                object();
            } else if (key == CHANNEL) {
                channel = text();
            } else if (key == SYMBOL) {
                symbol = text();
            } else if (key == TIME_IN) {
                timeIn = cursor.time();
            } else if (key == TIME_OUT) {
                timeOut = cursor.time();
            } else {
                cursor.skip();
            }
        }
    }

    private String text() {
        cursor.text();
        return cursor.textString();
    }

    /** The request's, 0 if it had none. */
    long id() {
        return id;
    }

    boolean isPong() {
        return method.equals("pong");
    }

    boolean isDone() {
        return done;
    }

    String channel() {
        return channel;
    }

    String symbol() {
        return symbol;
    }

    /** True if all is as it should be already. */
    boolean isAlready() {
        return error.startsWith("Already subscribed") || error.startsWith("Subscription Not Found");
    }

    /** When the venue had the request, half of its work being done: nanoseconds since the epoch; 0 if it does not say. */
    long venueTime() {
        return timeIn + Math.max(0, timeOut - timeIn) / 2;
    }
}
