package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.market.FeedInstrument;

/** Reads bookTicker, the only event whose type is not told by the spot market. */
final class TickerReader {
    static final long UPDATE_ID = Name.word("u");
    static final long BID_PRICE = Name.word("b");
    static final long BID_QUANTITY = Name.word("B");
    static final long ASK_PRICE = Name.word("a");
    static final long ASK_QUANTITY = Name.word("A");

    private static final long NEXT_BID = Name.word(",\"b\":");
    private static final long NEXT_BID_QUANTITY = Name.word(",\"B\":");
    private static final long NEXT_ASK = Name.word(",\"a\":");
    private static final long NEXT_ASK_QUANTITY = Name.word(",\"A\":");

    private static final int ID_SEEN = EventFields.FIRST_FREE;
    private static final int BID_SEEN = EventFields.FIRST_FREE << 1;
    private static final int BID_QUANTITY_SEEN = EventFields.FIRST_FREE << 2;
    private static final int ASK_SEEN = EventFields.FIRST_FREE << 3;
    private static final int ASK_QUANTITY_SEEN = EventFields.FIRST_FREE << 4;
    private static final int ALL_SEEN =
        EventFields.SYMBOL_SEEN | ID_SEEN | BID_SEEN | BID_QUANTITY_SEEN | ASK_SEEN | ASK_QUANTITY_SEEN;

    final TickerMessage message = new TickerMessage();

    private final EventFields fields;

    TickerReader(EventFields fields) {
        this.fields = fields;
    }

    /** Reads from the value of its id on, its keys in their usual order. Null if they come otherwise. */
    MessageKind usual() {
        JsonCursor cursor = fields.cursor;
        message.updateId = cursor.digits();
        if (message.updateId < 0 || !cursor.takes(EventFields.NEXT_SYMBOL)) {
            return null;
        }
        fields.symbol();
        FeedInstrument instrument = fields.found();
        if (instrument == null || !cursor.takes(NEXT_BID) || !cursor.isText()) {
            return null;
        }
        message.instrument = instrument;
        int priceScale = instrument.priceScale();
        int quantityScale = instrument.quantityScale();
        message.bidPrice = fields.amount(priceScale);
        if (!cursor.takes(NEXT_BID_QUANTITY)) {
            return null;
        }
        message.bidQuantity = fields.amount(quantityScale);
        if (!cursor.takes(NEXT_ASK) || !cursor.isText()) {
            return null;
        }
        message.askPrice = fields.amount(priceScale);
        if (!cursor.takes(NEXT_ASK_QUANTITY)) {
            return null;
        }
        message.askQuantity = fields.amount(quantityScale);
        return MessageKind.BOOK_TICKER;
    }

    /** Reads from this key on. Null if it is not certain to be a bookTicker, and turns out not to be one. */
    MessageKind read(long first, boolean certain) {
        for (long key = first; key != JsonCursor.END;) {
            if (!certain && isAnother(key)) {
                return null;
            }
            if (key == UPDATE_ID) {
                fields.once(ID_SEEN);
                message.updateId = fields.count();
                key = fields.cursor.nextKey(EventFields.SYMBOL);
            } else if (key == BID_PRICE) {
                fields.once(BID_SEEN);
                message.bidPrice = price();
                key = fields.cursor.nextKey(BID_QUANTITY);
            } else if (key == BID_QUANTITY) {
                fields.once(BID_QUANTITY_SEEN);
                message.bidQuantity = quantity();
                key = fields.cursor.nextKey(ASK_PRICE);
            } else if (key == ASK_PRICE) {
                fields.once(ASK_SEEN);
                message.askPrice = price();
                key = fields.cursor.nextKey(ASK_QUANTITY);
            } else if (key == ASK_QUANTITY) {
                fields.once(ASK_QUANTITY_SEEN);
                message.askQuantity = quantity();
                key = fields.cursor.nextKey();
            } else if (key == EventFields.SYMBOL) {
                fields.symbol();
                key = fields.cursor.nextKey(BID_PRICE);
            } else {
                fields.other(key);
                key = fields.cursor.nextKey();
            }
        }
        fields.require(ALL_SEEN);
        message.instrument = fields.instrument();
        return message.instrument == null ? MessageKind.UNKNOWN_SYMBOL : MessageKind.BOOK_TICKER;
    }

    /** True if this key makes the object another event: one that tells its type, or has levels where a ticker has prices. */
    private boolean isAnother(long key) {
        return key == EventFields.TYPE || (key == BID_PRICE || key == ASK_PRICE) && fields.cursor.isArray();
    }

    private long price() {
        FeedInstrument instrument = fields.instrument();
        return instrument == null ? fields.none() : fields.amount(instrument.priceScale());
    }

    private long quantity() {
        FeedInstrument instrument = fields.instrument();
        return instrument == null ? fields.none() : fields.amount(instrument.quantityScale());
    }
}
