package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;

/** Tells what an object is whose first key does not tell it, by a look at all of its keys. */
final class Survey {
    static final long STREAM = Name.word("stream");
    static final long DATA = Name.word("data");

    private static final long RESULT = Name.word("result");
    private static final long FAILURE = Name.word("error");
    private static final long CODE = Name.word("code");

    /** What an object may be: the first of these that one of its keys speaks for. */
    enum Shape {
        /** An event that tells its type. */
        EVENT,
        /** An object that holds another, and names its stream. */
        WRAPPER,
        SNAPSHOT,
        /** A bookTicker, which does not tell its type. */
        TICKER,
        ERROR,
        ACKNOWLEDGEMENT,
        UNKNOWN
    }

    private final JsonCursor cursor;

    Survey(JsonCursor cursor) {
        this.cursor = cursor;
    }

    /** Looks at the object that begins here, and goes back to its beginning. An event's type is the last text then. */
    Shape look() {
        int start = cursor.position();
        int type = -1;
        Shape shape = Shape.UNKNOWN;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            Shape hint = hint(key);
            if (hint.compareTo(shape) < 0) {
                shape = hint;
                type = hint == Shape.EVENT ? cursor.position() : type;
            }
            cursor.skip();
        }
        if (shape == Shape.EVENT) {
            cursor.returnTo(type);
            cursor.text();
        }
        cursor.returnTo(start);
        return shape;
    }

    private Shape hint(long key) {
        if (key == EventFields.TYPE) {
            return Shape.EVENT;
        }
        if (key == DATA) {
            return Shape.WRAPPER;
        }
        if (key == JsonCursor.LONG_KEY && cursor.textIs(DepthReader.LAST_UPDATE_ID)) {
            return Shape.SNAPSHOT;
        }
        if (key == TickerReader.BID_QUANTITY) {
            return Shape.TICKER;
        }
        if (key == FAILURE || key == CODE) {
            return Shape.ERROR;
        }
        return key == RESULT ? Shape.ACKNOWLEDGEMENT : Shape.UNKNOWN;
    }
}
