package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.Phrase;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.PayloadFields;
import io.orrery.connectors.kit.market.SymbolTable;

/** What the readers of all channels share: the keys that the elements of {@code data} have in common. */
final class ItemFields extends PayloadFields {
    static final long SYMBOL = Name.word("symbol");
    static final long PRICE = Name.word("price");
    static final long QUANTITY = Name.word("qty");
    /** Stands for the one key of 9 bytes, as {@link #known} returns it. */
    static final long TIMESTAMP = -2;

    private static final Name TIMESTAMP_NAME = new Name("timestamp");

    ItemFields(SymbolTable symbols) {
        super(symbols, new Name("symbol"));
    }

    /** The next key, fast if it is the one that usually comes next. */
    long nextKey(Phrase usual, long key) {
        return cursor.takes(usual) ? key : known(cursor.nextKey());
    }

    /** The same key, or the one that a long key stands for. */
    long known(long key) {
        return key == JsonCursor.LONG_KEY && cursor.textIs(TIMESTAMP_NAME) ? TIMESTAMP : key;
    }

    /** A price above 0, at the scale of the instrument; 0 if that is not known. */
    long price() {
        FeedInstrument instrument = instrument();
        return instrument == null ? none() : positive(instrument.priceScale());
    }

    /** A quantity above 0. */
    long quantity() {
        FeedInstrument instrument = instrument();
        return instrument == null ? none() : positive(instrument.quantityScale());
    }
}
