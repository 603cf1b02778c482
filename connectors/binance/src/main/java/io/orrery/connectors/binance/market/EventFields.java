package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.SymbolTable;

/**
 * What the readers of all events share: the cursor, the keys seen so far, the instrument. Keys may come in any order, though none
 * that counts may come twice.
 */
final class EventFields {
    /** In {@link #seen}: the type, and the symbol. Readers have the bits above. */
    static final int TYPE_SEEN = 1;
    static final int SYMBOL_SEEN = 1 << 1;
    static final int FIRST_FREE = 1 << 2;

    static final long TYPE = Name.word("e");
    static final long TIME = Name.word("E");
    static final long SYMBOL = Name.word("s");

    private static final long FIRST_MICROSECOND = 100_000_000_000_000L;
    private static final long LAST_MICROSECOND = Long.MAX_VALUE / 1_000;

    final JsonCursor cursor = new JsonCursor();

    private final SymbolTable symbols;
    private FeedInstrument asked;
    private FeedInstrument instrument;
    private int seen;

    EventFields(SymbolTable symbols) {
        this.symbols = symbols;
    }

    /** Begins with a payload, or anew. The instrument is the one that an object without a symbol is about, or null. */
    void begin(FeedInstrument instrumentAsked) {
        asked = instrumentAsked;
        instrument = null;
        seen = 0;
    }

    FeedInstrument asked() {
        return asked;
    }

    /** The instrument as far as it is known, or null. */
    FeedInstrument known() {
        return instrument == null ? asked : instrument;
    }

    void once(int key) {
        if ((seen & key) != 0) {
            throw cursor.refusal(Reason.DUPLICATE_KEY);
        }
        seen |= key;
    }

    void require(int keys) {
        if ((seen & keys) != keys) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
    }

    /** Skips the value of a key that the reader does not know, or does not need. */
    void other(long key) {
        if (key == TYPE) {
            once(TYPE_SEEN);
        }
        cursor.skip();
    }

    void symbol() {
        once(SYMBOL_SEEN);
        cursor.text();
        instrument = symbols.find(cursor);
    }

    /** The instrument of the object's symbol, or null if it is not known. Where values come before it, it is looked for. */
    FeedInstrument instrument() {
        if ((seen & SYMBOL_SEEN) == 0) {
            lookAhead();
        }
        return instrument;
    }

    private void lookAhead() {
        int here = cursor.position();
        cursor.skip();
        for (long key = cursor.nextKey(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == SYMBOL) {
                cursor.text();
                instrument = symbols.find(cursor);
                cursor.returnTo(here);
                return;
            }
            cursor.skip();
        }
        throw cursor.refusal(Reason.MISSING_KEY);
    }

    /** A number that counts something: not negative. */
    long count() {
        long count = cursor.integer();
        if (count < 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return count;
    }

    /** A time of the venue, in milliseconds or microseconds as its size tells, in nanoseconds. */
    long time() {
        long time = cursor.integer();
        if (time < 0 || time > LAST_MICROSECOND) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return time < FIRST_MICROSECOND ? time * 1_000_000 : time * 1_000;
    }

    /** Skips a number whose scale nobody knows. */
    long none() {
        cursor.skip();
        return 0;
    }

    /** A decimal that must not be negative. */
    long amount(int scale) {
        long amount = cursor.decimal(scale);
        if (amount < 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return amount;
    }

    /** A decimal that must be above 0. */
    long positive(int scale) {
        long amount = cursor.decimal(scale);
        if (amount <= 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return amount;
    }
}
