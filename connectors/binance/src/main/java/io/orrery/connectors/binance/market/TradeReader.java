package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
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

    private static final int ID_SEEN = EventFields.FIRST_FREE;
    private static final int PRICE_SEEN = EventFields.FIRST_FREE << 1;
    private static final int QUANTITY_SEEN = EventFields.FIRST_FREE << 2;
    private static final int TIME_SEEN = EventFields.FIRST_FREE << 3;
    private static final int MAKER_SEEN = EventFields.FIRST_FREE << 4;
    private static final int ALL_SEEN =
        EventFields.SYMBOL_SEEN | ID_SEEN | PRICE_SEEN | QUANTITY_SEEN | TIME_SEEN | MAKER_SEEN;

    final TradeMessage message = new TradeMessage();

    private final EventFields fields;
    private final JsonCursor cursor;

    TradeReader(EventFields fields) {
        this.fields = fields;
        cursor = fields.cursor;
    }

    /** Reads from this key on. */
    MessageKind read(long first, long idKey, MessageKind kind) {
        for (long key = first; key != JsonCursor.END;) {
            if (key == idKey) {
                fields.once(ID_SEEN);
                message.id = fields.count();
                key = cursor.nextKey(PRICE);
            } else if (key == PRICE) {
                fields.once(PRICE_SEEN);
                FeedInstrument instrument = fields.instrument();
                message.price = instrument == null ? fields.none() : fields.positive(instrument.priceScale());
                key = cursor.nextKey(QUANTITY);
            } else if (key == QUANTITY) {
                fields.once(QUANTITY_SEEN);
                FeedInstrument instrument = fields.instrument();
                message.quantity = instrument == null ? fields.none() : fields.positive(instrument.quantityScale());
                key = cursor.nextKey(TIME);
            } else if (key == TIME) {
                fields.once(TIME_SEEN);
                message.venueTime = fields.time();
                key = cursor.nextKey(BUYER_IS_MAKER);
            } else if (key == BUYER_IS_MAKER) {
                fields.once(MAKER_SEEN);
                message.buyerIsMaker = cursor.flag();
                key = cursor.nextKey(IGNORED);
            } else if (key == EventFields.TIME) {
                cursor.skip();
                key = cursor.nextKey(EventFields.SYMBOL);
            } else if (key == EventFields.SYMBOL) {
                fields.symbol();
                key = cursor.nextKey(idKey);
            } else {
                fields.other(key);
                key = cursor.nextKey();
            }
        }
        fields.require(ALL_SEEN);
        message.instrument = fields.instrument();
        return message.instrument == null ? MessageKind.UNKNOWN_SYMBOL : kind;
    }
}
