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
    private static final long USUAL_TYPE = Name.word("\"change\"");
    private static final long COMMA = Name.word(",");
    private static final long NEXT_LEVEL = Name.word("],");
    private static final long IS_NEW = Name.word("[\"new\",");
    private static final Phrase IS_CHANGED = Phrase.of("[\"change\",");
    private static final Phrase IS_DELETED = Phrase.of("[\"delete\",");

    final BookMessage message = new BookMessage();
    private final Keys keys = new Keys("timestamp", "instrument_name", "change_id", "bids", "asks", "prev_change_id", "type");
    private final DataFields fields;
    private final JsonCursor cursor;

    BookReader(DataFields fields) {
        this.fields = fields;
        cursor = fields.cursor;
    }

    MessageKind read() {
        MessageKind kind = null;
        message.instrument = fields.instrument();
        message.previousChangeId = -1;
        message.levels().clear();
        fields.begin();
        for (int key = keys.enter(cursor); key != Keys.END; key = keys.next(cursor)) {
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
                default -> cursor.skip();
            }
        }
        fields.requireTo(ASKS);
        boolean follows = message.previousChangeId >= 0;
        if (kind == MessageKind.BOOK_CHANGE && !follows) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        return kind != null ? kind : follows ? MessageKind.BOOK_CHANGE : MessageKind.BOOK_SNAPSHOT;
    }

    private MessageKind type() {
        if (cursor.takes(USUAL_TYPE)) {
            return MessageKind.BOOK_CHANGE;
        }
        cursor.text();
        if (cursor.textIs(CHANGED)) {
            return MessageKind.BOOK_CHANGE;
        }
        if (cursor.textIs(SNAPSHOT)) {
            return MessageKind.BOOK_SNAPSHOT;
        }
        throw cursor.refusal(Reason.OUT_OF_RANGE);
    }

    private void previous() {
        message.previousChangeId = fields.isNull() ? -1 : fields.count();
    }

    private void side(LevelSide side) {
        if (!cursor.enterArray()) {
            return;
        }
        do {
            boolean deleted = action();
            long price = fields.price();
            if (!cursor.takes(COMMA)) {
                cursor.expectElement();
            }
            long amount = fields.amount();
            if (!side.add(price, deleted ? 0 : amount)) {
                throw cursor.refusal(Reason.TOO_MANY_LEVELS);
            }
        } while (cursor.takes(NEXT_LEVEL) || nextLevel());
    }

    /** Enters a level and reads what happened to it. True if it is gone. */
    private boolean action() {
        if (cursor.takes(IS_NEW) || cursor.takes(IS_CHANGED)) {
            return false;
        }
        if (cursor.takes(IS_DELETED)) {
            return true;
        }
        cursor.enterElements();
        cursor.text();
        boolean deleted = cursor.textIs(DELETED);
        if (!deleted && !cursor.textIs(CHANGED) && !cursor.textIs(NEW)) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        cursor.expectElement();
        return deleted;
    }

    /** Leaves a level, whatever else it has. False if there is no other. */
    private boolean nextLevel() {
        while (cursor.nextElement()) {
            cursor.skip();
        }
        return cursor.nextElement();
    }
}
