package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import org.agrona.DirectBuffer;

/** Reads the answer to a subscription: of a book it says how deep it is. It comes once in a while, and may allocate. */
final class SubscriptionReader {
    private static final long RESULT = Name.word("result");
    private static final long CHANNEL = Name.word("channel");
    private static final long SYMBOL = Name.word("symbol");
    private static final long DEPTH = Name.word("depth");
    private static final long BOOK = Name.word("book");

    private final JsonCursor cursor = new JsonCursor();
    private boolean isBook;
    private String symbol;
    private long depth;

    /** True if it is a book that was subscribed, and the answer tells its symbol and depth. */
    boolean read(DirectBuffer buffer, int offset, int length) {
        isBook = false;
        symbol = null;
        depth = 0;
        cursor.wrap(buffer, offset, length);
        for (long key = cursor.enterObject(); key != JsonCursor.END;) {
            if (key == RESULT && cursor.isObject()) {
                result();
            } else {
                cursor.skip();
            }
            key = cursor.nextKey();
        }
        return isBook && symbol != null && depth > 0;
    }

    private void result() {
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == CHANNEL) {
                cursor.text();
                isBook = cursor.textLength() <= Long.BYTES && cursor.textWord(0) == BOOK;
            } else if (key == SYMBOL) {
                cursor.text();
                symbol = cursor.textString();
            } else if (key == DEPTH) {
                depth = cursor.integer();
            } else {
                cursor.skip();
            }
        }
    }

    String symbol() {
        return symbol;
    }

    long depth() {
        return depth;
    }
}
