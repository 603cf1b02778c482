package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;

/** What surrounds the data of a channel, or the answer to a request, read as a whole: the data lie somewhere in it. */
final class Envelope {
    private static final long CHANNEL = Name.word("channel");
    private static final long TYPE = Name.word("type");
    private static final long DATA = Name.word("data");
    private static final long METHOD = Name.word("method");
    private static final long SUCCESS = Name.word("success");
    private static final long FAILURE = Name.word("error");

    private static final long BOOK = Name.word("book");
    private static final long TRADE = Name.word("trade");
    private static final long TICKER = Name.word("ticker");
    private static final long STATUS = Name.word("status");
    /** Stand for the names that are longer than a word. */
    private static final long HEARTBEAT = -1;
    private static final long INSTRUMENT = -2;
    private static final Name HEARTBEAT_NAME = new Name("heartbeat");
    private static final Name INSTRUMENT_NAME = new Name("instrument");

    private static final long SNAPSHOT = Name.word("snapshot");
    private static final long UPDATE = Name.word("update");

    private static final int CHANNEL_SEEN = 1;
    private static final int TYPE_SEEN = 1 << 1;
    private static final int DATA_SEEN = 1 << 2;
    private static final int METHOD_SEEN = 1 << 3;

    /** Where the value of data begins. */
    int data;

    private final JsonCursor cursor;
    private int seen;
    private boolean failed;
    private long channel;
    private long type;

    Envelope(JsonCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads the payload, which is an object, to its end. If it has data that are to be read, they lie at {@link #data}. */
    MessageKind read() {
        seen = 0;
        failed = false;
        read(cursor.enterObject());
        return kind();
    }

    /** Reads what stands behind the data, where all before them was as usual. */
    void finish() {
        seen = CHANNEL_SEEN | TYPE_SEEN | DATA_SEEN;
        read(cursor.nextKey());
    }

    private void read(long first) {
        for (long key = first; key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == CHANNEL) {
                once(CHANNEL_SEEN);
                channel = channel();
            } else if (key == TYPE) {
                once(TYPE_SEEN);
                type = word();
            } else if (key == DATA) {
                once(DATA_SEEN);
                data = cursor.position();
                cursor.skip();
            } else if (key == SUCCESS) {
                failed |= !cursor.flag();
            } else {
                failed |= key == FAILURE;
                seen |= key == METHOD ? METHOD_SEEN : 0;
                cursor.skip();
            }
        }
    }

    private MessageKind kind() {
        if ((seen & CHANNEL_SEEN) == 0) {
            return failed ? MessageKind.ERROR
                : (seen & METHOD_SEEN) != 0 ? MessageKind.ACKNOWLEDGEMENT : MessageKind.UNKNOWN_EVENT;
        }
        if (channel == HEARTBEAT) {
            return MessageKind.HEARTBEAT;
        }
        if (channel == STATUS) {
            return MessageKind.STATUS;
        }
        boolean snapshot = type == SNAPSHOT;
        if (channel == BOOK) {
            return ofData(snapshot ? MessageKind.BOOK_SNAPSHOT : MessageKind.BOOK_UPDATE);
        }
        if (channel == TRADE) {
            return ofData(snapshot ? MessageKind.TRADE_HISTORY : MessageKind.TRADES);
        }
        if (channel == TICKER) {
            return ofData(MessageKind.TICKER);
        }
        return channel == INSTRUMENT ? ofData(MessageKind.INSTRUMENTS) : MessageKind.UNKNOWN_EVENT;
    }

    private MessageKind ofData(MessageKind kind) {
        if ((seen & DATA_SEEN) == 0 || (seen & TYPE_SEEN) == 0) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        return type == SNAPSHOT || type == UPDATE ? kind : MessageKind.UNKNOWN_EVENT;
    }

    private void once(int key) {
        if ((seen & key) != 0) {
            throw cursor.refusal(Reason.DUPLICATE_KEY);
        }
        seen |= key;
    }

    private long channel() {
        long word = word();
        return cursor.textIs(HEARTBEAT_NAME) ? HEARTBEAT : cursor.textIs(INSTRUMENT_NAME) ? INSTRUMENT : word;
    }

    /** A text of up to 8 bytes; 0 if it is longer. */
    private long word() {
        cursor.text();
        return cursor.textLength() > Long.BYTES ? 0 : cursor.textWord(0);
    }
}
