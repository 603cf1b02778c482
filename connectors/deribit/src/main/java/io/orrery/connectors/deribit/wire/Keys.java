package io.orrery.connectors.deribit.wire;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.Phrase;

/**
 * The keys of one kind of object, by index. A venue sends them in the same order again and again: the key that followed another
 * one last time is tried first.
 */
public final class Keys {
    /** In place of a key: the object is left. */
    public static final int END = -1;
    /** A key that is not among them. */
    public static final int OTHER = -2;

    private final Name[] names;
    private final Phrase[] firsts;
    private final Phrase[] nexts;
    /** Of each key: the one that is tried first behind it, as an index and as its bytes. */
    private final int[] follower;
    private final Phrase[] usual;
    private int first;
    private int last;

    public Keys(String... texts) {
        names = new Name[texts.length];
        firsts = new Phrase[texts.length];
        nexts = new Phrase[texts.length];
        follower = new int[texts.length];
        usual = new Phrase[texts.length];
        for (int i = 0; i < texts.length; i++) {
            names[i] = new Name(texts[i]);
            firsts[i] = Phrase.of("{\"" + texts[i] + "\":");
            nexts[i] = Phrase.of(",\"" + texts[i] + "\":");
        }
        for (int i = 0; i < texts.length; i++) {
            follow(i, Math.min(i + 1, texts.length - 1));
        }
    }

    private void follow(int before, int next) {
        follower[before] = next;
        usual[before] = nexts[next];
    }

    /** Enters an object. */
    public int enter(JsonCursor cursor) {
        if (cursor.takes(firsts[first])) {
            last = first;
            return first;
        }
        last = index(cursor.enterObject(), cursor);
        first = Math.max(last, 0);
        return last;
    }

    /** Goes on to the next key. */
    public int next(JsonCursor cursor) {
        int before = last;
        if (before >= 0 && cursor.takes(usual[before])) {
            last = follower[before];
            return last;
        }
        last = index(cursor.nextKey(), cursor);
        if (before >= 0 && last >= 0) {
            follow(before, last);
        }
        return last;
    }

    private int index(long key, JsonCursor cursor) {
        if (key == JsonCursor.END) {
            return END;
        }
        for (int i = 0; i < names.length; i++) {
            if (cursor.keyIs(key, names[i])) {
                return i;
            }
        }
        return OTHER;
    }
}
