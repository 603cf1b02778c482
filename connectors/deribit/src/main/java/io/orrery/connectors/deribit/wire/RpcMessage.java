package io.orrery.connectors.deribit.wire;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;

/**
 * The outer object of a message that is no public notification: an answer, a private notification, a heartbeat. What of it was
 * read counts even if the rest can't be; result, error and parameters are read from where they stand.
 */
public final class RpcMessage {
    /** In place of a place: there is none. */
    public static final int ABSENT = -1;

    private static final long ID = Name.word("id");
    private static final long METHOD = Name.word("method");
    private static final long PARAMETERS = Name.word("params");
    private static final long RESULT = Name.word("result");
    private static final long FAILURE = Name.word("error");
    private static final long CODE = Name.word("code");
    private static final long SENT_MICROS = Name.word("usOut");
    private static final long NULL = Name.word("null");
    private static final long TYPE = Name.word("type");
    private static final Name HEARTBEAT = new Name("heartbeat");
    private static final Name TEST_REQUEST = new Name("test_request");
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long LAST_MICRO = Long.MAX_VALUE / NANOS_PER_MICRO;

    private long id;
    private long code;
    private long sentMicros;
    private int method;
    private int parameters;
    private int result;
    private boolean failed;
    private boolean readable;

    /** Nothing is read yet. */
    public void clear() {
        id = 0;
        code = 0;
        sentMicros = 0;
        method = ABSENT;
        parameters = ABSENT;
        result = ABSENT;
        failed = false;
        readable = false;
    }

    /** Reads the payload that the cursor was wrapped around. */
    public void read(JsonCursor cursor) {
        clear();
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == ID) {
                id(cursor);
            } else if (key == RESULT) {
                result = once(result, cursor);
            } else if (key == FAILURE) {
                failed = true;
                failure(cursor);
            } else if (key == METHOD) {
                method = once(method, cursor);
            } else if (key == PARAMETERS) {
                parameters = once(parameters, cursor);
            } else if (key == SENT_MICROS) {
                sentMicros = cursor.integer();
            } else {
                cursor.skip();
            }
        }
        cursor.finish();
        readable = true;
    }

    /** An id that is a text is none of ours. */
    private void id(JsonCursor cursor) {
        if (cursor.isText()) {
            cursor.skip();
        } else if (!cursor.takes(NULL)) {
            id = cursor.integer();
        }
    }

    private void failure(JsonCursor cursor) {
        if (!cursor.isObject()) {
            cursor.skip();
            return;
        }
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == CODE) {
                code = cursor.integer();
            } else {
                cursor.skip();
            }
        }
    }

    private static int once(int place, JsonCursor cursor) {
        if (place != ABSENT) {
            throw cursor.refusal(Reason.DUPLICATE_KEY);
        }
        int at = cursor.position();
        cursor.skip();
        return at;
    }

    /** Of the request; 0 if this answers none. */
    public long id() {
        return id;
    }

    /** Of the error, 0 if there is none. */
    public long code() {
        return code;
    }

    public boolean isError() {
        return failed;
    }

    /** True of an answer of either kind. */
    public boolean isAnswer() {
        return failed || result != ABSENT;
    }

    /** True of a message of the venue's own. */
    public boolean isNotification() {
        return method != ABSENT;
    }

    /** False if it could not be read to its end. */
    public boolean isReadable() {
        return readable;
    }

    /** Where the result begins, or {@link #ABSENT}. */
    public int result() {
        return result;
    }

    /**
     * Goes back to the result.
     *
     * @throws io.orrery.connectors.kit.json.PayloadRefusal if there is none: an answer that is no error and has no result says
     *     nothing
     */
    public void enterResult(JsonCursor cursor) {
        if (result == ABSENT) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        cursor.returnTo(result);
    }

    /** Where the parameters of a notification begin, or {@link #ABSENT}. */
    public int parameters() {
        return parameters;
    }

    /** When the venue sent it, in nanoseconds since 1970; 0 if it does not say. */
    public long sentTime() {
        return sentMicros <= 0 || sentMicros > LAST_MICRO ? 0 : sentMicros * NANOS_PER_MICRO;
    }

    /** True if the venue says that it is there. */
    public boolean isHeartbeat(JsonCursor cursor) {
        if (method == ABSENT) {
            return false;
        }
        cursor.returnTo(method);
        cursor.text();
        return cursor.textIs(HEARTBEAT);
    }

    /** True of a heartbeat that must be answered. */
    public boolean isTestRequest(JsonCursor cursor) {
        if (parameters == ABSENT) {
            return false;
        }
        cursor.returnTo(parameters);
        boolean test = false;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == TYPE) {
                cursor.text();
                test = cursor.textIs(TEST_REQUEST);
            } else {
                cursor.skip();
            }
        }
        return test;
    }
}
