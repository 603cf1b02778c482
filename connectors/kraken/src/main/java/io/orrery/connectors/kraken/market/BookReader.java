package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.json.Phrase;
import io.orrery.connectors.kit.market.FeedInstrument;

/** Reads an element of the book channel: levels that are objects, and the checksum that proves them. */
final class BookReader {
    private static final long MAX_CHECKSUM = 0xFFFF_FFFFL;

    private static final long BIDS = Name.word("bids");
    private static final long ASKS = Name.word("asks");
    private static final long CHECKSUM = Name.word("checksum");

    private static final Phrase NEXT_CHECKSUM = Phrase.of(",\"checksum\":");
    private static final Phrase NEXT_TIMESTAMP = Phrase.of(",\"timestamp\":");
    private static final Phrase FIRST_PRICE = Phrase.of("{\"price\":");
    private static final long NEXT_QUANTITY = Name.word(",\"qty\":");
    private static final Phrase NEXT_LEVEL = Phrase.of("},{\"price\":");
    private static final long LEVEL_END = Name.word("}");

    private static final int BIDS_SEEN = ItemFields.FIRST_FREE;
    private static final int ASKS_SEEN = ItemFields.FIRST_FREE << 1;
    private static final int CHECKSUM_SEEN = ItemFields.FIRST_FREE << 2;
    private static final int TIME_SEEN = ItemFields.FIRST_FREE << 3;

    final BookMessage message = new BookMessage();

    private final ItemFields fields;
    private final JsonCursor cursor;

    BookReader(ItemFields fields) {
        this.fields = fields;
        cursor = fields.cursor;
    }

    /** Reads an element from this key on. What it says of neither side is empty: the checksum tells if that is wrong. */
    MessageKind read(long first, MessageKind kind) {
        message.levels().clear();
        message.venueTime = 0;
        for (long key = fields.known(first); key != JsonCursor.END;) {
            if (key == ItemFields.SYMBOL) {
                fields.symbol();
                key = fields.known(cursor.nextKey(BIDS));
            } else if (key == BIDS) {
                fields.once(BIDS_SEEN);
                side(message.levels().bids());
                key = fields.known(cursor.nextKey(ASKS));
            } else if (key == ASKS) {
                fields.once(ASKS_SEEN);
                side(message.levels().asks());
                key = fields.nextKey(NEXT_CHECKSUM, CHECKSUM);
            } else if (key == CHECKSUM) {
                fields.once(CHECKSUM_SEEN);
                message.checksum = checksum();
                key = fields.nextKey(NEXT_TIMESTAMP, ItemFields.TIMESTAMP);
            } else if (key == ItemFields.TIMESTAMP) {
                fields.once(TIME_SEEN);
                message.venueTime = cursor.time();
                key = fields.known(cursor.nextKey());
            } else {
                cursor.skip();
                key = fields.known(cursor.nextKey());
            }
        }
        fields.require(ItemFields.SYMBOL_SEEN | CHECKSUM_SEEN);
        message.instrument = fields.instrument();
        return message.instrument == null ? MessageKind.UNKNOWN_SYMBOL : kind;
    }

    private long checksum() {
        long checksum = fields.count();
        if (checksum > MAX_CHECKSUM) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return checksum;
    }

    private void side(LevelSide side) {
        FeedInstrument instrument = fields.instrument();
        if (instrument == null) {
            cursor.skip();
            return;
        }
        if (!cursor.enterArray()) {
            return;
        }
        int priceScale = instrument.priceScale();
        int quantityScale = instrument.quantityScale();
        do {
            if (!usualLevels(side, priceScale, quantityScale)) {
                anyLevel(side, priceScale, quantityScale);
            }
        } while (cursor.nextElement());
    }

    /** Reads levels of a price, then a quantity and nothing else. False if the next one is of another form, and not yet read. */
    private boolean usualLevels(LevelSide side, int priceScale, int quantityScale) {
        int start = cursor.position();
        boolean more = cursor.takes(FIRST_PRICE);
        while (more) {
            long price = fields.positive(priceScale);
            if (!cursor.takes(NEXT_QUANTITY)) {
                break;
            }
            long quantity = fields.amount(quantityScale);
            more = cursor.takes(NEXT_LEVEL);
            if (!more && !cursor.takes(LEVEL_END)) {
                break;
            }
            add(side, price, quantity);
            if (!more) {
                return true;
            }
            start = cursor.position() - FIRST_PRICE.length();
        }
        cursor.returnTo(start);
        return false;
    }

    private void anyLevel(LevelSide side, int priceScale, int quantityScale) {
        long price = -1;
        long quantity = -1;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == ItemFields.PRICE) {
                price = first(price, fields.positive(priceScale));
            } else if (key == ItemFields.QUANTITY) {
                quantity = first(quantity, fields.amount(quantityScale));
            } else {
                cursor.skip();
            }
        }
        if (price < 0 || quantity < 0) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        add(side, price, quantity);
    }

    private long first(long before, long value) {
        if (before >= 0) {
            throw cursor.refusal(Reason.DUPLICATE_KEY);
        }
        return value;
    }

    private void add(LevelSide side, long price, long quantity) {
        if (!side.add(price, quantity)) {
            throw cursor.refusal(Reason.TOO_MANY_LEVELS);
        }
    }
}
