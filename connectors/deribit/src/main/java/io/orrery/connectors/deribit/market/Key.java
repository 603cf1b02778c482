package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;

/** A key of an object: its name, and the bytes of {@code ,"name":} as words. */
record Key(Name name, long first, long second, long third, long fourth) {
    private static final long COMMA_TO_BRACE = ',' ^ '{';

    static Key of(String name) {
        String text = ",\"" + name + "\":";
        return new Key(new Name(name), word(text, 0), word(text, 1), word(text, 2), word(text, 3));
    }

    private static long word(String text, int index) {
        int from = index * Long.BYTES;
        return from >= text.length() ? 0 : Name.word(text.substring(from, Math.min(text.length(), from + Long.BYTES)));
    }

    /** Enters an object if this key is its first; otherwise nothing is taken. */
    boolean takenFirst(JsonCursor cursor) {
        return taken(cursor, first ^ COMMA_TO_BRACE);
    }

    /** Goes on to the next key if it is this one; otherwise nothing is taken. */
    boolean takenNext(JsonCursor cursor) {
        return taken(cursor, first);
    }

    private boolean taken(JsonCursor cursor, long begin) {
        int start = cursor.position();
        if (!cursor.takes(begin)) {
            return false;
        }
        if (second == 0 || cursor.takes(second) && (third == 0 || cursor.takes(third) && (fourth == 0 || cursor.takes(fourth)))) {
            return true;
        }
        cursor.returnTo(start);
        return false;
    }

    /** True of the key that the cursor returned. */
    boolean is(long key, JsonCursor cursor) {
        return key == JsonCursor.LONG_KEY ? cursor.textIs(name) : key == name.word(0) && name.length() <= Long.BYTES;
    }
}
