package io.orrery.connectors.kit.json;

import io.orrery.connectors.kit.json.PayloadRefusal.Reason;

/**
 * Reads one payload from front to back, and makes nothing of it but numbers and places. Whoever reads knows what must come next
 * and asks for it; anything else is a {@link PayloadRefusal}, after which the cursor must be wrapped again.
 *
 * <pre>{@code
 * for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
 *     if (key == PRICE) {
 *         price = cursor.decimal(scale);
 *     } else {
 *         cursor.skip();
 *     }
 * }
 * cursor.finish();
 * }</pre>
 *
 * <p>Strings that are skipped are not proved to be UTF-8; all else of the payload is proved to be JSON.
 */
public final class JsonCursor extends PayloadPhrases {
    /** In place of a key: the object is left. */
    public static final long END = 0;
    /** In place of a key that is empty or longer than 8 bytes: {@link #textIs} knows it. */
    public static final long LONG_KEY = -1;
    /** How deep a value that is skipped may be nested. */
    public static final int MAX_NESTING = 64;

    private static final long TRUE = Name.word("true");
    private static final long FALSE = Name.word("false");
    private static final long NULL = Name.word("null");

    private static final long BRACE_QUOTE = Name.word("{\"");
    private static final long COMMA_QUOTE = Name.word(",\"");
    private static final long QUOTE_COLON = Name.word("\":");

    private final Rfc3339 times = new Rfc3339();

    /** Enters an object and returns its first key, or {@link #END} if it is empty and left again. */
    public long enterObject() {
        enter('{');
        int next = peek();
        if (next == '"') {
            return key();
        }
        if (next != '}') {
            throw refusal(Reason.MALFORMED);
        }
        at++;
        return END;
    }

    /** Does the same, fast if it is the key that usually comes first: one of up to 4 bytes, best a constant. */
    public long enterObject(long usual) {
        return takesKey(BRACE_QUOTE, usual) ? usual : enterObject();
    }

    /** Returns the next key of the object, or {@link #END} if there is none and the object is left. */
    public long nextKey() {
        int next = peek();
        if (next == ',') {
            at++;
            if (peek() == '"') {
                return key();
            }
        } else if (next == '}') {
            at++;
            return END;
        }
        throw refusal(Reason.MALFORMED);
    }

    /** Does the same, fast if it is the key that usually comes next: one of up to 4 bytes, best a constant. */
    public long nextKey(long usual) {
        return takesKey(COMMA_QUOTE, usual) ? usual : nextKey();
    }

    /** Enters an array. False if it is empty and left again. */
    public boolean enterArray() {
        enter('[');
        if (peek() == ']') {
            at++;
            return false;
        }
        return true;
    }

    /** True if the array goes on with another element; otherwise it is left. */
    public boolean nextElement() {
        int next = peek();
        if (next != ',' && next != ']') {
            throw refusal(Reason.MALFORMED);
        }
        at++;
        return next == ',';
    }

    /** Reads a time as text, UTC with up to 9 decimals of a second, in nanoseconds since 1970. */
    public long time() {
        int from = at;
        boolean fits = from + Rfc3339.MICROS_LENGTH <= end;
        long time = fits ? times.micros(this, from) : Rfc3339.NONE;
        if (time != Rfc3339.NONE) {
            at = from + Rfc3339.MICROS_LENGTH;
            return time;
        }
        text();
        time = times.nanos(this);
        if (time == Rfc3339.NONE) {
            at = from;
            throw refusal(Reason.NOT_A_TIME);
        }
        if (at - from == Rfc3339.MICROS_LENGTH && textLength() == Rfc3339.MICROS_LENGTH - 2) { // no space before it
            times.remember(this, from, time);
        }
        return time;
    }

    /** Enters an array that must have an element. */
    public void enterElements() {
        if (!enterArray()) {
            throw refusal(Reason.WRONG_TYPE);
        }
    }

    /** Goes on to another element, which must be there. */
    public void expectElement() {
        if (!nextElement()) {
            throw refusal(Reason.WRONG_TYPE);
        }
    }

    /** True if an object comes next. */
    public boolean isObject() {
        return peek() == '{';
    }

    /** True if an array comes next. */
    public boolean isArray() {
        return peek() == '[';
    }

    /** True if a string comes next. */
    public boolean isText() {
        return peek() == '"';
    }

    /** Reads true or false. */
    public boolean flag() {
        int first = peek();
        if (first != 't' && first != 'f') {
            throw refusal(Reason.WRONG_TYPE);
        }
        skipLiteral(first);
        return first == 't';
    }

    /** Skips a value of any type. */
    public void skip() {
        skip(MAX_NESTING);
    }

    private void enter(int bracket) {
        if (peek() != bracket) {
            throw refusal(Reason.WRONG_TYPE);
        }
        at++;
    }

    private boolean takesKey(long before, long usual) {
        return takes(before | usual << 16 | QUOTE_COLON << 16 + (Swar.used(usual) << 3));
    }

    /** True for the key that was returned last, if it is this one whole: its first 8 bytes do not make a longer name of it. */
    public boolean keyIs(long key, Name name) {
        return key == LONG_KEY ? textIs(name) : key == name.word(0) && name.length() <= Long.BYTES;
    }

    private long key() {
        int from = at + 1;
        long word = word(from);
        long ends = Swar.ends(word);
        int length = Swar.before(ends);
        int colon = from + length + 1;
        if (ends == 0 || colon >= end || Swar.at(word, length) != '"' || payload.getByte(colon) != ':' || length == 0) {
            return anyKey(from);
        }
        textTo(from, from + length);
        at = colon + 1;
        return Swar.first(word, length);
    }

    private long anyKey(int from) {
        textTo(from, closingQuote(from, false));
        if (peek() != ':') {
            throw refusal(Reason.MALFORMED);
        }
        at++;
        return textLength() == 0 || textLength() > Long.BYTES ? LONG_KEY : textWord(0);
    }

    private void skip(int depth) {
        int next = peek();
        if (next == '"') {
            textTo(at + 1, closingQuote(at + 1, true));
        } else if (next == '{' || next == '[') {
            skipAll(next, depth - 1);
        } else if (next == 't' || next == 'f' || next == 'n') {
            skipLiteral(next);
        } else {
            skipNumber();
        }
    }

    private void skipAll(int bracket, int depth) {
        if (depth < 0) {
            throw refusal(Reason.NESTING);
        }
        if (bracket == '{') {
            for (long key = enterObject(); key != END; key = nextKey()) {
                skip(depth);
            }
        } else {
            for (boolean more = enterArray(); more; more = nextElement()) {
                skip(depth);
            }
        }
    }

    private void skipLiteral(int first) {
        int length = first == 'f' ? 5 : 4;
        long literal = first == 'f' ? FALSE : first == 't' ? TRUE : NULL;
        if (Swar.first(word(at), length) != literal || at + length > end) {
            throw refusal(Reason.MALFORMED);
        }
        at += length;
    }
}
