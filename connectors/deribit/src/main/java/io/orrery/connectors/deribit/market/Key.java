package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.Phrase;

/** A key of an object, and the bytes in which it usually comes first or next. */
record Key(Name name, Phrase first, Phrase next) {

    Key(String name) {
        this(new Name(name), new Phrase("{\"" + name + "\":"), new Phrase(",\"" + name + "\":"));
    }

    /** True of the key that the cursor returned. */
    boolean is(long key, JsonCursor cursor) {
        return key == JsonCursor.LONG_KEY ? cursor.textIs(name) : key == name.word(0) && name.length() <= Long.BYTES;
    }
}
