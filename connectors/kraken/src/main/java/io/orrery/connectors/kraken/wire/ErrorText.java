package io.orrery.connectors.kraken.wire;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;

/** How an error of the venue begins, read again for the next. Allocates nothing. */
public final class ErrorText {
    private static final int WORDS = 3;
    private static final Name SESSION = new Name("ESession:");
    private static final Name ORDER_RATE = new Name("EOrder:Rate limit");

    private final long[] words = new long[WORDS];
    private boolean present;

    public void clear() {
        present = false;
        words[0] = 0;
        words[1] = 0;
        words[2] = 0;
    }

    /** Reads a text; one with an escape in it is an error that nobody knows. */
    public void read(JsonCursor cursor) {
        present = true;
        int start = cursor.position();
        try {
            cursor.text();
            for (int i = 0; i < WORDS; i++) {
                words[i] = cursor.textWord(i);
            }
        } catch (PayloadRefusal escaped) {
            cursor.returnTo(start);
            cursor.skip();
        }
    }

    /** False if there is none. */
    public boolean isPresent() {
        return present;
    }

    /** True if the token is not taken any more. */
    public boolean isOfSession() {
        return begins(SESSION);
    }

    /** True if there were too many orders of a pair. */
    public boolean isOrderRate() {
        return begins(ORDER_RATE);
    }

    boolean begins(Name prefix) {
        int left = prefix.length();
        for (int i = 0; i < WORDS && left > 0; i++) {
            long mask = left >= Long.BYTES ? -1L : (1L << left * Byte.SIZE) - 1;
            if (((words[i] ^ prefix.word(i)) & mask) != 0) {
                return false;
            }
            left -= Long.BYTES;
        }
        return present;
    }
}
