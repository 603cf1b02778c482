package io.orrery.bench.decode;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;

/** The keys of an object, in the order in which a venue writes them. In it they are compared as bytes, in any other looked up. */
final class JacksonKeys {
    /** The object ended. */
    static final int END = -1;
    /** A key that is none of these. */
    static final int OTHER = Integer.MAX_VALUE - 1;

    private final SerializedString[] keys;

    JacksonKeys(String... keys) {
        this.keys = new SerializedString[keys.length];
        for (int i = 0; i < keys.length; i++) {
            this.keys[i] = new SerializedString(keys[i]);
        }
    }

    /** The place of the first key of the object that the parser is in. */
    int first(JacksonParser parser) throws IOException {
        return after(-1, parser);
    }

    /** The place of the key after this one, whose value was read. */
    int after(int key, JacksonParser parser) throws IOException {
        int expected = key + 1;
        if (expected < keys.length) {
            return parser.nextFieldName(keys[expected]) ? expected : place(parser);
        }
        parser.nextToken();
        return place(parser);
    }

    /** Enters the value of the last of the keys, which must be an object or an array. */
    void enterLast(JacksonParser parser) throws IOException {
        int last = keys.length - 1;
        for (int key = first(parser); key != last; key = after(key, parser)) {
            if (key == END) {
                throw new IOException("no " + keys[last]);
            }
            parser.nextToken();
            parser.skipChildren();
        }
        parser.nextToken();
    }

    private int place(JacksonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.FIELD_NAME) {
            return END;
        }
        String name = parser.currentName();
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].getValue().equals(name)) {
                return i;
            }
        }
        return OTHER;
    }
}
