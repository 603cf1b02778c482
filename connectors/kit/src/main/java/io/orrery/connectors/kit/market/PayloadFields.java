package io.orrery.connectors.kit.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;

/**
 * What the readers of a venue's objects share: the cursor, the keys seen so far, the instrument. Keys may come in any order,
 * though none that counts may come twice.
 */
public class PayloadFields {
    /** Among the keys seen: the symbol. Readers have the bits from {@link #FIRST_FREE} on. */
    public static final int SYMBOL_SEEN = 1;
    public static final int FIRST_FREE = 1 << 1;

    public final JsonCursor cursor = new JsonCursor();

    private final SymbolTable symbols;
    private final Name symbolKey;
    private FeedInstrument instrument;
    private int symbolAt;
    private int seen;

    /** @param symbolKey of an object's symbol */
    public PayloadFields(SymbolTable symbols, Name symbolKey) {
        this.symbols = symbols;
        this.symbolKey = symbolKey;
    }

    /** Begins with an object, or anew. */
    public final void begin() {
        instrument = null;
        symbolAt = -1;
        seen = 0;
    }

    /** Refuses a key that was seen. */
    public final void once(int key) {
        if ((seen & key) != 0) {
            throw cursor.refusal(Reason.DUPLICATE_KEY);
        }
        seen |= key;
    }

    /** Refuses the object if one of these keys was not seen. */
    public final void require(int keys) {
        if ((seen & keys) != keys) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
    }

    /** Reads the symbol. */
    public final void symbol() {
        once(SYMBOL_SEEN);
        find();
    }

    private void find() {
        symbolAt = cursor.position();
        cursor.text();
        instrument = symbols.find(cursor);
    }

    /** The last object's symbol as a text of its own, or null if it had none. Leaves the place that was reached. */
    public final String symbolText() {
        if (symbolAt < 0) {
            return null;
        }
        cursor.returnTo(symbolAt);
        cursor.text();
        return cursor.textString();
    }

    /** The instrument as far as it is known, or null. */
    public final FeedInstrument found() {
        return instrument;
    }

    /** The instrument of the object's symbol, or null if it is not known. Where values come before it, it is looked for. */
    public final FeedInstrument instrument() {
        if ((seen & SYMBOL_SEEN) == 0) {
            lookAhead();
        }
        return instrument;
    }

    private void lookAhead() {
        int here = cursor.position();
        cursor.skip();
        for (long key = cursor.nextKey(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (cursor.keyIs(key, symbolKey)) {
                find();
                cursor.returnTo(here);
                return;
            }
            cursor.skip();
        }
        throw cursor.refusal(Reason.MISSING_KEY);
    }

    /** A number that counts something: not negative. */
    public final long count() {
        long count = cursor.integer();
        if (count < 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return count;
    }

    /** Skips a number whose scale nobody knows. */
    public final long none() {
        cursor.skip();
        return 0;
    }

    /** A decimal that must not be negative. */
    public final long amount(int scale) {
        long amount = cursor.decimal(scale);
        if (amount < 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return amount;
    }

    /** A decimal that must be above 0. */
    public final long positive(int scale) {
        long amount = cursor.decimal(scale);
        if (amount <= 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return amount;
    }
}
