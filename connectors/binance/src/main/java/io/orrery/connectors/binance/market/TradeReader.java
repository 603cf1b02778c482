package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.Phrase;
import io.orrery.connectors.kit.market.FeedInstrument;

/** Reads trade and aggTrade, which differ in the key of their id. */
final class TradeReader {
    static final long TRADE_ID = Name.word("t");
    static final long AGGREGATE_ID = Name.word("a");

    private static final long PRICE = Name.word("p");
    private static final long QUANTITY = Name.word("q");
    private static final long TIME = Name.word("T");
    private static final long BUYER_IS_MAKER = Name.word("m");
    private static final long IGNORED = Name.word("M");

    private static final long NEXT_ID = Name.word(",\"t\":");
    private static final long NEXT_PRICE = Name.word(",\"p\":");
    private static final long NEXT_QUANTITY = Name.word(",\"q\":");
    private static final long NEXT_TIME = Name.word(",\"T\":");
    private static final Phrase IS_MAKER = Phrase.of(",\"m\":true,\"M\":true");
    private static final Phrase IS_TAKER = Phrase.of(",\"m\":false,\"M\":true");

    private static final int ID_SEEN = EventFields.FIRST_FREE;
    private static final int PRICE_SEEN = EventFields.FIRST_FREE << 1;
    private static final int QUANTITY_SEEN = EventFields.FIRST_FREE << 2;
    private static final int TIME_SEEN = EventFields.FIRST_FREE << 3;
    private static final int MAKER_SEEN = EventFields.FIRST_FREE << 4;
    private static final int ALL_SEEN =
        EventFields.SYMBOL_SEEN | ID_SEEN | PRICE_SEEN | QUANTITY_SEEN | TIME_SEEN | MAKER_SEEN;

    final TradeMessage message = new TradeMessage();

    private final EventFields fields;

    TradeReader(EventFields fields) {
        this.fields = fields;
    }

    /** Reads a trade from the value of its time on, its keys in their usual order. Null if they come otherwise. */
    MessageKind usual() {
        JsonCursor cursor = fields.cursor;
        if (cursor.digits() < 0 || !cursor.takes(EventFields.NEXT_SYMBOL)) {
            return null;
        }
        fields.symbol();
        FeedInstrument instrument = fields.found();
        if (instrument == null || !cursor.takes(NEXT_ID)) {
            return null;
        }
        message.instrument = instrument;
        message.id = fields.count();
        if (!cursor.takes(NEXT_PRICE)) {
            return null;
        }
        message.price = fields.positive(instrument.priceScale());
        if (!cursor.takes(NEXT_QUANTITY)) {
            return null;
        }
        message.quantity = fields.positive(instrument.quantityScale());
        if (!cursor.takes(NEXT_TIME)) {
            return null;
        }
        message.venueTime = fields.time();
        message.buyerIsMaker = cursor.takes(IS_MAKER);
        return message.buyerIsMaker || cursor.takes(IS_TAKER) ? MessageKind.TRADE : null;
    }

    /** Reads from this key on. */
    MessageKind read(long first, long idKey, MessageKind kind) {
        for (long key = first; key != JsonCursor.END;) {
            if (key == idKey) {
                fields.once(ID_SEEN);
                message.id = fields.count();
                key = fields.cursor.nextKey(PRICE);
            } else if (key == PRICE) {
                fields.once(PRICE_SEEN);
                FeedInstrument instrument = fields.instrument();
                message.price = instrument == null ? fields.none() : fields.positive(instrument.priceScale());
                key = fields.cursor.nextKey(QUANTITY);
            } else if (key == QUANTITY) {
                fields.once(QUANTITY_SEEN);
                FeedInstrument instrument = fields.instrument();
                message.quantity = instrument == null ? fields.none() : fields.positive(instrument.quantityScale());
                key = fields.cursor.nextKey(TIME);
            } else if (key == TIME) {
                fields.once(TIME_SEEN);
                message.venueTime = fields.time();
                key = fields.cursor.nextKey(BUYER_IS_MAKER);
            } else if (key == BUYER_IS_MAKER) {
                fields.once(MAKER_SEEN);
                message.buyerIsMaker = fields.cursor.flag();
                key = fields.cursor.nextKey(IGNORED);
            } else if (key == EventFields.TIME) {
                fields.cursor.skip();
                key = fields.cursor.nextKey(EventFields.SYMBOL);
            } else if (key == EventFields.SYMBOL) {
                fields.symbol();
                key = fields.cursor.nextKey(idKey);
            } else {
                fields.other(key);
                key = fields.cursor.nextKey();
            }
        }
        fields.require(ALL_SEEN);
        message.instrument = fields.instrument();
        return message.instrument == null ? MessageKind.UNKNOWN_SYMBOL : kind;
    }
}
