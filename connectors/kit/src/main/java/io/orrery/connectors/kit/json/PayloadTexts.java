package io.orrery.connectors.kit.json;

import io.orrery.connectors.kit.json.PayloadRefusal.Reason;

/** Strings of a payload: where the last one lies, and what it is compared with. */
abstract class PayloadTexts extends PayloadBytes {
    private int textOffset;
    private int textLength;

    /** Reads a string in which an escape is refused. It is the last text from here on, as is a key longer than 8 bytes. */
    public final void text() {
        if (peek() != '"') {
            throw refusal(Reason.WRONG_TYPE);
        }
        textTo(at + 1, closingQuote(at + 1, false));
    }

    /** Bytes of the last text. */
    public final int textLength() {
        return textLength;
    }

    /** The last text's bytes from 8 × index on, the first of them lowest, and zeros behind its end. */
    public final long textWord(int index) {
        int offset = index * Long.BYTES;
        int left = textLength - offset;
        if (left >= Long.BYTES) {
            return word(textOffset + offset);
        }
        return left <= 0 ? 0 : Swar.first(word(textOffset + offset), left);
    }

    /** One of the last text's bytes. */
    final int textByte(int index) {
        return payload.getByte(textOffset + index);
    }

    public final boolean textIs(Name name) {
        return textLength == name.length()
            && textWord(0) == name.word(0) && textWord(1) == name.word(1) && textWord(2) == name.word(2);
    }

    /** The last text as a string of its own. Allocates. */
    public final String textString() {
        return payload.getStringWithoutLengthUtf8(textOffset, textLength);
    }

    final void textTo(int from, int quote) {
        textOffset = from;
        textLength = quote - from;
        at = quote + 1;
    }

    /** Where the string ends that begins here, behind its opening quote. */
    final int closingQuote(int from, boolean escapes) {
        int place = from;
        while (place < end) {
            long ends = Swar.ends(word(place));
            place += Swar.before(ends);
            if (ends != 0 && place < end) {
                int mark = payload.getByte(place);
                if (mark == '"') {
                    return place;
                }
                at = place;
                if (mark != '\\') {
                    throw refusal(Reason.MALFORMED);
                }
                if (!escapes) {
                    throw refusal(Reason.ESCAPE);
                }
                place = afterEscape(place + 1);
            }
        }
        at = end;
        throw refusal(Reason.TRUNCATED);
    }

    private int afterEscape(int from) {
        int mark = from < end ? payload.getByte(from) : 0;
        int place = from + 1;
        if (mark == 'u') {
            int last = place + 4;
            while (place < last && place < end && Character.digit(payload.getByte(place), 16) >= 0) {
                place++;
            }
            mark = place == last ? mark : 0;
        }
        if (mark == 0 || "\"\\/bfnrtu".indexOf(mark) < 0) {
            throw refusal(Reason.MALFORMED);
        }
        return place;
    }
}
