package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;

/** The outer object of a payload, as JSON-RPC has it: which kind it is, and where a notification has its channel and its data. */
final class Envelope {
    private static final long METHOD = Name.word("method");
    private static final long PARAMETERS = Name.word("params");
    private static final long ID = Name.word("id");
    private static final long RESULT = Name.word("result");
    private static final long FAILURE = Name.word("error");
    private static final long CHANNEL = Name.word("channel");
    private static final long DATA = Name.word("data");
    private static final long TYPE = Name.word("type");
    private static final Name SUBSCRIPTION = new Name("subscription");
    private static final Name HEARTBEAT = new Name("heartbeat");
    private static final Name TEST_REQUEST = new Name("test_request");
    private static final int ABSENT = -1;

    private final JsonCursor cursor;
    private int method;
    private int parameters;
    private int channel;
    private int data;
    private int type;
    private boolean answered;
    private boolean failed;

    Envelope(JsonCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads the whole payload. Null if it is a notification. */
    MessageKind read() {
        if (!cursor.isObject()) {
            cursor.skip();
            cursor.finish();
            return MessageKind.OTHER;
        }
        readOuter();
        cursor.finish();
        if (method == ABSENT) {
            return failed ? MessageKind.ERROR : answered ? MessageKind.REPLY : MessageKind.OTHER;
        }
        cursor.returnTo(method);
        cursor.text();
        boolean heartbeat = cursor.textIs(HEARTBEAT);
        if (!heartbeat && !cursor.textIs(SUBSCRIPTION)) {
            return MessageKind.OTHER;
        }
        readParameters();
        return heartbeat ? heartbeat() : null;
    }

    private void readOuter() {
        method = ABSENT;
        parameters = ABSENT;
        answered = false;
        failed = false;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == METHOD) {
                method = once(method);
            } else if (key == PARAMETERS) {
                parameters = once(parameters);
            } else {
                answered |= key == ID || key == RESULT;
                failed |= key == FAILURE;
            }
            cursor.skip();
        }
    }

    private void readParameters() {
        channel = ABSENT;
        data = ABSENT;
        type = ABSENT;
        to(parameters);
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == CHANNEL) {
                channel = once(channel);
            } else if (key == DATA) {
                data = once(data);
            } else if (key == TYPE) {
                type = once(type);
            }
            cursor.skip();
        }
    }

    private MessageKind heartbeat() {
        if (type == ABSENT) {
            return MessageKind.HEARTBEAT;
        }
        to(type);
        cursor.text();
        return cursor.textIs(TEST_REQUEST) ? MessageKind.TEST_REQUEST : MessageKind.HEARTBEAT;
    }

    /** Makes a notification's channel the last text. */
    void toChannel() {
        to(channel);
        cursor.text();
    }

    /** Goes to where a notification's data begin. */
    void toData() {
        to(data);
    }

    private int once(int place) {
        if (place != ABSENT) {
            throw cursor.refusal(Reason.DUPLICATE_KEY);
        }
        return cursor.position();
    }

    private void to(int place) {
        if (place == ABSENT) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        cursor.returnTo(place);
    }
}
