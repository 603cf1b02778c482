package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.market.FeedInstrument;

/** Reads the objects that have levels: depthUpdate, and the snapshot that was asked for. */
final class DepthReader {
    static final Name LAST_UPDATE_ID = new Name("lastUpdateId");

    private static final long TIME = Name.word("E");
    private static final long FIRST_ID = Name.word("U");
    private static final long LAST_ID = Name.word("u");
    private static final long BIDS = Name.word("b");
    private static final long ASKS = Name.word("a");
    private static final long ALL_BIDS = Name.word("bids");
    private static final long ALL_ASKS = Name.word("asks");

    private static final int TIME_SEEN = EventFields.FIRST_FREE;
    private static final int FIRST_SEEN = EventFields.FIRST_FREE << 1;
    private static final int LAST_SEEN = EventFields.FIRST_FREE << 2;
    private static final int BIDS_SEEN = EventFields.FIRST_FREE << 3;
    private static final int ASKS_SEEN = EventFields.FIRST_FREE << 4;
    private static final int BOOK_SEEN = LAST_SEEN | BIDS_SEEN | ASKS_SEEN;

    final DepthMessage message = new DepthMessage();

    private final EventFields fields;
    private final JsonCursor cursor;

    DepthReader(EventFields fields) {
        this.fields = fields;
        cursor = fields.cursor;
    }

    /** Reads a depthUpdate from this key on. */
    MessageKind update(long first) {
        message.levels().clear();
        for (long key = first; key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == TIME) {
                fields.once(TIME_SEEN);
                message.venueTime = fields.time();
            } else if (key == FIRST_ID) {
                fields.once(FIRST_SEEN);
                message.firstUpdateId = fields.count();
            } else if (key == LAST_ID) {
                fields.once(LAST_SEEN);
                message.lastUpdateId = fields.count();
            } else if (key == BIDS) {
                fields.once(BIDS_SEEN);
                side(fields.instrument(), message.levels().bids());
            } else if (key == ASKS) {
                fields.once(ASKS_SEEN);
                side(fields.instrument(), message.levels().asks());
            } else {
                fields.other(key);
            }
        }
        fields.require(EventFields.SYMBOL_SEEN | TIME_SEEN | FIRST_SEEN | BOOK_SEEN);
        if (message.firstUpdateId > message.lastUpdateId) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return kind(fields.instrument(), MessageKind.DEPTH_UPDATE);
    }

    /** Reads a snapshot of the book that was asked for, from this key on. */
    MessageKind snapshot(long first) {
        FeedInstrument instrument = fields.asked();
        message.levels().clear();
        message.venueTime = 0;
        for (long key = first; key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == JsonCursor.LONG_KEY && cursor.textIs(LAST_UPDATE_ID)) {
                fields.once(LAST_SEEN);
                message.lastUpdateId = fields.count();
                message.firstUpdateId = message.lastUpdateId;
            } else if (key == ALL_BIDS) {
                fields.once(BIDS_SEEN);
                side(instrument, message.levels().bids());
            } else if (key == ALL_ASKS) {
                fields.once(ASKS_SEEN);
                side(instrument, message.levels().asks());
            } else {
                cursor.skip();
            }
        }
        fields.require(BOOK_SEEN);
        return kind(instrument, MessageKind.DEPTH_SNAPSHOT);
    }

    private MessageKind kind(FeedInstrument instrument, MessageKind known) {
        message.instrument = instrument;
        return instrument == null ? MessageKind.UNKNOWN_SYMBOL : known;
    }

    private void side(FeedInstrument instrument, LevelSide side) {
        if (instrument == null) {
            cursor.skip();
            return;
        }
        int priceScale = instrument.priceScale();
        int quantityScale = instrument.quantityScale();
        for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
            cursor.enterElements();
            long price = fields.positive(priceScale);
            cursor.expectElement();
            long quantity = fields.amount(quantityScale);
            while (cursor.nextElement()) {
                cursor.skip();
            }
            if (!side.add(price, quantity)) {
                throw cursor.refusal(Reason.TOO_MANY_LEVELS);
            }
        }
    }
}
