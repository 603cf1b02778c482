package io.orrery.connectors.deribit.market;

import io.orrery.connectors.deribit.wire.Keys;
import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.json.Phrase;

/**
 * Reads the data of a book channel: its first notification is a whole book, the others are changes. Up to 2019 they did not say
 * which they are, but a change always names the one before it.
 */
final class BookReader {
    private static final int TIME = 0;
    private static final int INSTRUMENT = 1;
    private static final int CHANGE_ID = 2;
    private static final int BIDS = 3;
    private static final int ASKS = 4;
    private static final int PREVIOUS = 5;
    private static final int TYPE = 6;
    private static final Name SNAPSHOT = new Name("snapshot");
    private static final Name CHANGED = new Name("change");
    private static final Name NEW = new Name("new");
    private static final Name DELETED = new Name("delete");
    private static final Phrase USUAL_BEGIN = Phrase.of("{\"type\":\"change\",\"timestamp\":");
    private static final Phrase NEXT_PREVIOUS = Phrase.of(",\"prev_change_id\":");
    private static final Phrase NEXT_NAME = Phrase.of(",\"instrument_name\":");
    private static final Phrase NEXT_ID = Phrase.of(",\"change_id\":");
    private static final long NEXT_BIDS = Name.word(",\"bids\":");
    private static final long NEXT_ASKS = Name.word(",\"asks\":");
    private static final long USUAL_TYPE = Name.word("\"change\"");
    private static final long COMMA = Name.word(",");
    private static final long NEXT_LEVEL = Name.word("],");
    private static final long IS_NEW = Name.word("[\"new\",");
    private static final Phrase IS_CHANGED = Phrase.of("[\"change\",");
    private static final Phrase IS_DELETED = Phrase.of("[\"delete\",");

    final BookMessage message = new BookMessage();
    private final Keys keys = new Keys("timestamp", "instrument_name", "change_id", "bids", "asks", "prev_change_id", "type");
    private final DataFields fields;

    BookReader(DataFields fields) {
        this.fields = fields;
    }

    MessageKind read() {
        int start = fields.cursor.position();
        if (isUsualChange()) {
            return MessageKind.BOOK_CHANGE;
        }
        fields.cursor.returnTo(start);
        return anyOrder();
    }

    /** Reads a change whose keys come in their usual order. False if they come otherwise; what was taken is of no use then. */
    private boolean isUsualChange() {
        JsonCursor cursor = fields.cursor;
        if (!cursor.takes(USUAL_BEGIN)) {
            return false;
        }
        message.instrument = fields.instrument();
        message.levels().clear();
        message.venueTime = fields.time();
        if (!cursor.takes(NEXT_PREVIOUS)) {
            return false;
        }
        message.previousChangeId = cursor.digits();
        if (message.previousChangeId < 0 || !cursor.takes(NEXT_NAME)) {
            return false;
        }
        fields.name();
        if (!cursor.takes(NEXT_ID)) {
            return false;
        }
        message.changeId = fields.count();
        if (!cursor.takes(NEXT_BIDS)) {
            return false;
        }
        side(message.levels().bids());
        if (!cursor.takes(NEXT_ASKS)) {
            return false;
        }
        side(message.levels().asks());
        return cursor.nextKey() == JsonCursor.END;
    }

    private MessageKind anyOrder() {
        MessageKind kind = null;
        message.instrument = fields.instrument();
        message.previousChangeId = -1;
        message.levels().clear();
        fields.begin();
        for (int key = keys.enter(fields.cursor); key != Keys.END; key = keys.next(fields.cursor)) {
            if (key >= 0) {
                fields.once(key);
            }
            switch (key) {
                case TIME -> message.venueTime = fields.time();
                case INSTRUMENT -> fields.name();
                case CHANGE_ID -> message.changeId = fields.count();
                case BIDS -> side(message.levels().bids());
                case ASKS -> side(message.levels().asks());
                case PREVIOUS -> previous();
                case TYPE -> kind = type();
                default -> fields.cursor.skip();
            }
        }
        fields.requireTo(ASKS);
        boolean follows = message.previousChangeId >= 0;
        if (kind == MessageKind.BOOK_CHANGE && !follows) {
            throw fields.cursor.refusal(Reason.MISSING_KEY);
        }
        return kind != null ? kind : follows ? MessageKind.BOOK_CHANGE : MessageKind.BOOK_SNAPSHOT;
    }

    private MessageKind type() {
        if (fields.cursor.takes(USUAL_TYPE)) {
            return MessageKind.BOOK_CHANGE;
        }
        fields.cursor.text();
        if (fields.cursor.textIs(CHANGED)) {
            return MessageKind.BOOK_CHANGE;
        }
        if (fields.cursor.textIs(SNAPSHOT)) {
            return MessageKind.BOOK_SNAPSHOT;
        }
        throw fields.cursor.refusal(Reason.OUT_OF_RANGE);
    }

    private void previous() {
        message.previousChangeId = fields.isNull() ? -1 : fields.count();
    }

    private void side(LevelSide side) {
        if (!fields.cursor.enterArray()) {
            return;
        }
        int priceScale = fields.instrument().priceScale();
        int quantityScale = fields.instrument().quantityScale();
        do {
            boolean deleted = action();
            if (!fields.cursor.takesPair(COMMA, priceScale, quantityScale)) {
                anyPair(side, deleted, priceScale, quantityScale);
            } else if (fields.cursor.first() == 0) {
                throw fields.cursor.refusal(Reason.OUT_OF_RANGE);
            } else {
                add(side, fields.cursor.first(), deleted ? 0 : fields.cursor.second());
            }
        } while (fields.cursor.takes(NEXT_LEVEL) || nextLevel());
    }

    private void anyPair(LevelSide side, boolean deleted, int priceScale, int quantityScale) {
        long price = fields.positive(fields.cursor.decimal(priceScale));
        fields.cursor.expectElement();
        long amount = fields.notNegative(fields.cursor.decimal(quantityScale));
        add(side, price, deleted ? 0 : amount);
    }

    private void add(LevelSide side, long price, long quantity) {
        if (!side.add(price, quantity)) {
            throw fields.cursor.refusal(Reason.TOO_MANY_LEVELS);
        }
    }

    /** Enters a level and reads what happened to it. True if it is gone. */
    private boolean action() {
        if (fields.cursor.takes(IS_NEW) || fields.cursor.takes(IS_CHANGED)) {
            return false;
        }
        if (fields.cursor.takes(IS_DELETED)) {
            return true;
        }
        fields.cursor.enterElements();
        fields.cursor.text();
        boolean deleted = fields.cursor.textIs(DELETED);
        if (!deleted && !fields.cursor.textIs(CHANGED) && !fields.cursor.textIs(NEW)) {
            throw fields.cursor.refusal(Reason.OUT_OF_RANGE);
        }
        fields.cursor.expectElement();
        return deleted;
    }

    /** Leaves a level, whatever else it has. False if there is no other. */
    private boolean nextLevel() {
        while (fields.cursor.nextElement()) {
            fields.cursor.skip();
        }
        return fields.cursor.nextElement();
    }
}
