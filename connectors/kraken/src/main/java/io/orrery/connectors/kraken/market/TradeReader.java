package io.orrery.connectors.kraken.market;

import io.orrery.codecs.sbe.Side;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.json.Phrase;

/** Reads the elements of the trade channel: one or more, which need not be of one order. */
final class TradeReader {
    private static final long SIDE = Name.word("side");
    private static final long ORDER_TYPE = Name.word("ord_type");
    private static final long ID = Name.word("trade_id");
    private static final long BUY = Name.word("buy");
    private static final long SELL = Name.word("sell");

    private static final Phrase NEXT_PRICE = Phrase.of(",\"price\":");
    private static final Phrase NEXT_TYPE = Phrase.of(",\"ord_type\":");
    private static final Phrase NEXT_ID = Phrase.of(",\"trade_id\":");
    private static final Phrase NEXT_TIMESTAMP = Phrase.of(",\"timestamp\":");

    private static final int SIDE_SEEN = ItemFields.FIRST_FREE;
    private static final int PRICE_SEEN = ItemFields.FIRST_FREE << 1;
    private static final int QUANTITY_SEEN = ItemFields.FIRST_FREE << 2;
    private static final int ID_SEEN = ItemFields.FIRST_FREE << 3;
    private static final int TIME_SEEN = ItemFields.FIRST_FREE << 4;
    private static final int ALL_SEEN =
        ItemFields.SYMBOL_SEEN | SIDE_SEEN | PRICE_SEEN | QUANTITY_SEEN | ID_SEEN | TIME_SEEN;

    final TradeMessages messages = new TradeMessages();

    private final ItemFields fields;

    TradeReader(ItemFields fields) {
        this.fields = fields;
    }

    /** Reads the elements from this key of the first on, up to the end of their array. */
    MessageKind read(long first) {
        messages.clear();
        boolean known = read(messages.add(), first);
        while (known && fields.cursor.nextElement()) {
            fields.begin();
            known = read(messages.add(), fields.cursor.enterObject());
        }
        if (known) {
            return MessageKind.TRADES;
        }
        while (fields.cursor.nextElement()) {
            fields.cursor.skip();
        }
        return MessageKind.UNKNOWN_SYMBOL;
    }

    /** False if its instrument is not known. */
    private boolean read(TradeMessage message, long first) {
        for (long key = fields.known(first); key != JsonCursor.END;) {
            if (key == ItemFields.SYMBOL) {
                fields.symbol();
                key = fields.known(fields.cursor.nextKey(SIDE));
            } else if (key == SIDE) {
                fields.once(SIDE_SEEN);
                message.aggressor = side();
                key = fields.nextKey(NEXT_PRICE, ItemFields.PRICE);
            } else if (key == ItemFields.PRICE) {
                fields.once(PRICE_SEEN);
                message.price = fields.price();
                key = fields.known(fields.cursor.nextKey(ItemFields.QUANTITY));
            } else if (key == ItemFields.QUANTITY) {
                fields.once(QUANTITY_SEEN);
                message.quantity = fields.quantity();
                key = fields.nextKey(NEXT_TYPE, ORDER_TYPE);
            } else if (key == ID) {
                fields.once(ID_SEEN);
                message.id = fields.count();
                key = fields.nextKey(NEXT_TIMESTAMP, ItemFields.TIMESTAMP);
            } else if (key == ItemFields.TIMESTAMP) {
                fields.once(TIME_SEEN);
                message.venueTime = fields.cursor.time();
                key = fields.known(fields.cursor.nextKey());
            } else {
                fields.cursor.skip();
                key = fields.nextKey(NEXT_ID, ID);
            }
        }
        fields.require(ALL_SEEN);
        message.instrument = fields.instrument();
        return message.instrument != null;
    }

    private Side side() {
        fields.cursor.text();
        long side = fields.cursor.textLength() > Long.BYTES ? 0 : fields.cursor.textWord(0);
        if (side != BUY && side != SELL) {
            throw fields.cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return side == BUY ? Side.BUY : Side.SELL;
    }
}
