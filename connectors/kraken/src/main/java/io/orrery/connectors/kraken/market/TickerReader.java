package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.Phrase;
import io.orrery.connectors.kit.market.FeedInstrument;

/** Reads an element of the ticker channel: best bid and offer, and nothing of the day's statistics. */
final class TickerReader {
    private static final long BID_PRICE = Name.word("bid");
    private static final long BID_QUANTITY = Name.word("bid_qty");
    private static final long ASK_PRICE = Name.word("ask");
    private static final long ASK_QUANTITY = Name.word("ask_qty");

    private static final Phrase NEXT_BID_QUANTITY = Phrase.of(",\"bid_qty\":");
    private static final Phrase NEXT_ASK_QUANTITY = Phrase.of(",\"ask_qty\":");

    private static final int BID_SEEN = ItemFields.FIRST_FREE;
    private static final int BID_QUANTITY_SEEN = ItemFields.FIRST_FREE << 1;
    private static final int ASK_SEEN = ItemFields.FIRST_FREE << 2;
    private static final int ASK_QUANTITY_SEEN = ItemFields.FIRST_FREE << 3;
    private static final int TIME_SEEN = ItemFields.FIRST_FREE << 4;
    private static final int ALL_SEEN =
        ItemFields.SYMBOL_SEEN | BID_SEEN | BID_QUANTITY_SEEN | ASK_SEEN | ASK_QUANTITY_SEEN;

    final TickerMessage message = new TickerMessage();

    private final ItemFields fields;

    TickerReader(ItemFields fields) {
        this.fields = fields;
    }

    /** Reads an element from this key on. */
    MessageKind read(long first) {
        message.venueTime = 0;
        for (long key = fields.known(first); key != JsonCursor.END;) {
            if (key == ItemFields.SYMBOL) {
                fields.symbol();
                key = fields.known(fields.cursor.nextKey(BID_PRICE));
            } else if (key == BID_PRICE) {
                fields.once(BID_SEEN);
                message.bidPrice = price();
                key = fields.nextKey(NEXT_BID_QUANTITY, BID_QUANTITY);
            } else if (key == BID_QUANTITY) {
                fields.once(BID_QUANTITY_SEEN);
                message.bidQuantity = quantity();
                key = fields.known(fields.cursor.nextKey(ASK_PRICE));
            } else if (key == ASK_PRICE) {
                fields.once(ASK_SEEN);
                message.askPrice = price();
                key = fields.nextKey(NEXT_ASK_QUANTITY, ASK_QUANTITY);
            } else if (key == ASK_QUANTITY) {
                fields.once(ASK_QUANTITY_SEEN);
                message.askQuantity = quantity();
                key = fields.known(fields.cursor.nextKey());
            } else if (key == ItemFields.TIMESTAMP) {
                fields.once(TIME_SEEN);
                message.venueTime = fields.cursor.time();
                key = fields.known(fields.cursor.nextKey());
            } else {
                fields.cursor.skip();
                key = fields.known(fields.cursor.nextKey());
            }
        }
        fields.require(ALL_SEEN);
        message.instrument = fields.instrument();
        return message.instrument == null ? MessageKind.UNKNOWN_SYMBOL : MessageKind.TICKER;
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
