package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.json.JsonCursor;
import org.agrona.DirectBuffer;

/** Finds the symbol of an event whose instrument is not known yet. It allocates the text. */
final class SymbolScan {
    private final JsonCursor cursor = new JsonCursor();

    /** The symbol, or null if the payload has none. */
    String of(DirectBuffer buffer, int offset, int length) {
        cursor.wrap(buffer, offset, length);
        for (long key = cursor.enterObject(); key != JsonCursor.END;) {
            if (key == EventFields.SYMBOL && cursor.isText()) {
                cursor.text();
                return cursor.textString();
            }
            if (key == Survey.DATA && cursor.isObject()) {
                key = cursor.enterObject();
            } else {
                cursor.skip();
                key = cursor.nextKey();
            }
        }
        return null;
    }
}
