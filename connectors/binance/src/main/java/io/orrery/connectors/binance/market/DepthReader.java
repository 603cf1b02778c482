package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.market.FeedInstrument;

/** Reads the objects that have levels: depthUpdate, and the snapshot that was asked for. */
final class DepthReader {
    static final Name LAST_UPDATE_ID = new Name("lastUpdateId");

    private static final long NEXT_LEVEL = Name.word("],[");

    private static final long FIRST_ID = Name.word("U");
    private static final long LAST_ID = Name.word("u");
    private static final long BIDS = Name.word("b");
    private static final long ASKS = Name.word("a");
    private static final long ALL_BIDS = Name.word("bids");
    private static final long ALL_ASKS = Name.word("asks");

    private static final long NEXT_FIRST_ID = Name.word(",\"U\":");
    private static final long NEXT_LAST_ID = Name.word(",\"u\":");
    private static final long NEXT_BIDS = Name.word(",\"b\":");
    private static final long NEXT_ASKS = Name.word(",\"a\":");

    private static final int TIME_SEEN = EventFields.FIRST_FREE;
    private static final int FIRST_SEEN = EventFields.FIRST_FREE << 1;
    private static final int LAST_SEEN = EventFields.FIRST_FREE << 2;
    private static final int BIDS_SEEN = EventFields.FIRST_FREE << 3;
    private static final int ASKS_SEEN = EventFields.FIRST_FREE << 4;
    private static final int BOOK_SEEN = LAST_SEEN | BIDS_SEEN | ASKS_SEEN;

    final DepthMessage message = new DepthMessage();

    private final EventFields fields;

    DepthReader(EventFields fields) {
        this.fields = fields;
    }

    /** Reads a depthUpdate from the value of its time on, its keys in their usual order. Null if they come otherwise. */
    MessageKind usual() {
        JsonCursor cursor = fields.cursor;
        message.levels().clear();
        message.venueTime = fields.time();
        if (!cursor.takes(EventFields.NEXT_SYMBOL)) {
            return null;
        }
        fields.symbol();
        FeedInstrument instrument = fields.found();
        if (instrument == null || !cursor.takes(NEXT_FIRST_ID)) {
            return null;
        }
        message.firstUpdateId = fields.count();
        if (!cursor.takes(NEXT_LAST_ID)) {
            return null;
        }
        message.lastUpdateId = fields.count();
        if (!cursor.takes(NEXT_BIDS)) {
            return null;
        }
        side(instrument, message.levels().bids());
        if (!cursor.takes(NEXT_ASKS)) {
            return null;
        }
        side(instrument, message.levels().asks());
        message.instrument = instrument;
        return message.firstUpdateId <= message.lastUpdateId ? MessageKind.DEPTH_UPDATE : null;
    }

    /** Reads a depthUpdate from this key on. */
    MessageKind update(long first) {
        message.levels().clear();
        for (long key = first; key != JsonCursor.END;) {
            if (key == EventFields.TIME) {
                fields.once(TIME_SEEN);
                message.venueTime = fields.time();
                key = fields.cursor.nextKey(EventFields.SYMBOL);
            } else if (key == FIRST_ID) {
                fields.once(FIRST_SEEN);
                message.firstUpdateId = fields.count();
                key = fields.cursor.nextKey(LAST_ID);
            } else if (key == LAST_ID) {
                fields.once(LAST_SEEN);
                message.lastUpdateId = fields.count();
                key = fields.cursor.nextKey(BIDS);
            } else if (key == BIDS) {
                fields.once(BIDS_SEEN);
                side(fields.instrument(), message.levels().bids());
                key = fields.cursor.nextKey(ASKS);
            } else if (key == ASKS) {
                fields.once(ASKS_SEEN);
                side(fields.instrument(), message.levels().asks());
                key = fields.cursor.nextKey();
            } else if (key == EventFields.SYMBOL) {
                fields.symbol();
                key = fields.cursor.nextKey(FIRST_ID);
            } else {
                fields.other(key);
                key = fields.cursor.nextKey();
            }
        }
        fields.require(EventFields.SYMBOL_SEEN | TIME_SEEN | FIRST_SEEN | BOOK_SEEN);
        if (message.firstUpdateId > message.lastUpdateId) {
            throw fields.cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return kind(fields.instrument(), MessageKind.DEPTH_UPDATE);
    }

    /** Reads a snapshot of the book that was asked for, from this key on. */
    MessageKind snapshot(long first) {
        FeedInstrument instrument = fields.asked();
        message.levels().clear();
        message.venueTime = 0;
        for (long key = first; key != JsonCursor.END; key = fields.cursor.nextKey()) {
            if (key == JsonCursor.LONG_KEY && fields.cursor.textIs(LAST_UPDATE_ID)) {
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
                fields.cursor.skip();
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
            fields.cursor.skip();
            return;
        }
        int priceScale = instrument.priceScale();
        int quantityScale = instrument.quantityScale();
        JsonCursor cursor = fields.cursor;
        if (!cursor.enterArray()) {
            return;
        }
        cursor.enterElements();
        do {
            if (!cursor.takesPair(priceScale, quantityScale)) {
                anyLevel(side, priceScale, quantityScale);
            } else if (cursor.first() == 0) {
                throw cursor.refusal(Reason.OUT_OF_RANGE);
            } else {
                add(side, cursor.first(), cursor.second());
            }
        } while (cursor.takes(NEXT_LEVEL) || nextLevel());
    }

    private void anyLevel(LevelSide side, int priceScale, int quantityScale) {
        long price = fields.positive(priceScale);
        fields.cursor.expectElement();
        add(side, price, fields.amount(quantityScale));
    }

    private void add(LevelSide side, long price, long quantity) {
        if (!side.add(price, quantity)) {
            throw fields.cursor.refusal(Reason.TOO_MANY_LEVELS);
        }
    }

    /** Leaves a level, whatever else it has, and enters the next. False if there is none. */
    private boolean nextLevel() {
        while (fields.cursor.nextElement()) {
            fields.cursor.skip();
        }
        if (!fields.cursor.nextElement()) {
            return false;
        }
        fields.cursor.enterElements();
        return true;
    }
}
