package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.json.JsonCursor;

/**
 * The keys of one kind of object, by index. A venue sends them in the same order again and again: the key that followed another
 * one last time is tried first.
 */
final class Keys {
    /** In place of a key: the object is left. */
    static final int END = -1;
    /** A key that is not among them. */
    static final int OTHER = -2;

    private final Key[] keys;
    private final int[] follower;
    private int first;
    private int last;

    Keys(String... names) {
        keys = new Key[names.length];
        follower = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            keys[i] = new Key(names[i]);
            follower[i] = Math.min(i + 1, names.length - 1);
        }
    }

    /** Enters an object. */
    int enter(JsonCursor cursor) {
        if (cursor.takes(keys[first].first())) {
            last = first;
            return last;
        }
        last = index(cursor.enterObject(), cursor);
        first = Math.max(last, 0);
        return last;
    }

    /** Goes on to the next key. */
    int next(JsonCursor cursor) {
        int before = last;
        if (before < 0) {
            last = index(cursor.nextKey(), cursor);
            return last;
        }
        int usual = follower[before];
        if (cursor.takes(keys[usual].next())) {
            last = usual;
            return usual;
        }
        last = index(cursor.nextKey(), cursor);
        if (last >= 0) {
            follower[before] = last;
        }
        return last;
    }

    private int index(long key, JsonCursor cursor) {
        if (key == JsonCursor.END) {
            return END;
        }
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].is(key, cursor)) {
                return i;
            }
        }
        return OTHER;
    }
}
