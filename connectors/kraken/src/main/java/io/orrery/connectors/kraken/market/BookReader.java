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

    private static final long NEXT_BIDS = Name.word(",\"bids\":");
    private static final long NEXT_ASKS = Name.word(",\"asks\":");
    private static final Phrase NEXT_CHECKSUM = Phrase.of(",\"checksum\":");
    private static final Phrase NEXT_TIMESTAMP = Phrase.of(",\"timestamp\":");
    private static final long NO_LEVEL = Name.word("[]");
    private static final Phrase FIRST_LEVEL = Phrase.of("[{\"price\":");
    private static final long NEXT_QUANTITY = Name.word(",\"qty\":");
    private static final Phrase NEXT_LEVEL = Phrase.of("},{\"price\":");
    private static final long LAST_LEVEL = Name.word("}]");

    /** What ends the payload: behind an element, the data and the envelope. */
    private static final long LAST = Name.word("}]}");

    private static final int BIDS_SEEN = ItemFields.FIRST_FREE;
    private static final int ASKS_SEEN = ItemFields.FIRST_FREE << 1;
    private static final int CHECKSUM_SEEN = ItemFields.FIRST_FREE << 2;
    private static final int TIME_SEEN = ItemFields.FIRST_FREE << 3;

    final BookMessage message = new BookMessage();

    private final ItemFields fields;

    BookReader(ItemFields fields) {
        this.fields = fields;
    }

    /**
     * Reads the one element, from the value of its symbol on, and what ends the payload behind it, all in the usual order.
     * False if it comes otherwise; then nothing is read.
     */
    boolean takesUsual() {
        int start = fields.cursor.position();
        if (isUsual()) {
            return true;
        }
        fields.cursor.returnTo(start);
        fields.begin();
        return false;
    }

    private boolean isUsual() {
        JsonCursor cursor = fields.cursor;
        fields.symbol();
        FeedInstrument instrument = fields.found();
        if (instrument == null || !cursor.takes(NEXT_BIDS)) {
            return false;
        }
        message.instrument = instrument;
        message.levels().clear();
        side(message.levels().bids());
        if (!cursor.takes(NEXT_ASKS)) {
            return false;
        }
        side(message.levels().asks());
        if (!cursor.takes(NEXT_CHECKSUM)) {
            return false;
        }
        message.checksum = checksum();
        if (!cursor.takes(NEXT_TIMESTAMP)) {
            return false;
        }
        message.venueTime = cursor.time();
        return cursor.takesLast(LAST);
    }

    /** Reads an element from this key on. What it says of neither side is empty: the checksum tells if that is wrong. */
    MessageKind read(long first, MessageKind kind) {
        message.levels().clear();
        message.venueTime = 0;
        for (long key = fields.known(first); key != JsonCursor.END;) {
            if (key == ItemFields.SYMBOL) {
                fields.symbol();
                key = fields.known(fields.cursor.nextKey(BIDS));
            } else if (key == BIDS) {
                fields.once(BIDS_SEEN);
                side(message.levels().bids());
                key = fields.known(fields.cursor.nextKey(ASKS));
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
                message.venueTime = fields.cursor.time();
                key = fields.known(fields.cursor.nextKey());
            } else {
                fields.cursor.skip();
                key = fields.known(fields.cursor.nextKey());
            }
        }
        fields.require(ItemFields.SYMBOL_SEEN | CHECKSUM_SEEN);
        message.instrument = fields.instrument();
        return message.instrument == null ? MessageKind.UNKNOWN_SYMBOL : kind;
    }

    private long checksum() {
        long checksum = fields.count();
        if (checksum > MAX_CHECKSUM) {
            throw fields.cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return checksum;
    }

    private void side(LevelSide side) {
        FeedInstrument instrument = fields.instrument();
        if (instrument == null) {
            fields.cursor.skip();
            return;
        }
        int priceScale = instrument.priceScale();
        int quantityScale = instrument.quantityScale();
        if (!usualSide(side, priceScale, quantityScale) && fields.cursor.enterArray()) {
            do {
                anyLevel(side, priceScale, quantityScale);
            } while (fields.cursor.nextElement());
        }
    }

    /** Reads levels of a price, then a quantity and nothing else. False if one is of another form; then nothing is read. */
    private boolean usualSide(LevelSide side, int priceScale, int quantityScale) {
        JsonCursor cursor = fields.cursor;
        if (cursor.takes(NO_LEVEL)) {
            return true;
        }
        int start = cursor.position();
        boolean more = cursor.takes(FIRST_LEVEL);
        while (more && cursor.takesPair(NEXT_QUANTITY, priceScale, quantityScale) && cursor.first() != 0) {
            add(side, cursor.first(), cursor.second());
            more = cursor.takes(NEXT_LEVEL);
            if (!more && cursor.takes(LAST_LEVEL)) {
                return true;
            }
        }
        cursor.returnTo(start);
        side.clear();
        return false;
    }

    private void anyLevel(LevelSide side, int priceScale, int quantityScale) {
        long price = -1;
        long quantity = -1;
        for (long key = fields.cursor.enterObject(); key != JsonCursor.END; key = fields.cursor.nextKey()) {
            if (key == ItemFields.PRICE) {
                price = first(price, fields.positive(priceScale));
            } else if (key == ItemFields.QUANTITY) {
                quantity = first(quantity, fields.amount(quantityScale));
            } else {
                fields.cursor.skip();
            }
        }
        if (price < 0 || quantity < 0) {
            throw fields.cursor.refusal(Reason.MISSING_KEY);
        }
        add(side, price, quantity);
    }

    private long first(long before, long value) {
        if (before >= 0) {
            throw fields.cursor.refusal(Reason.DUPLICATE_KEY);
        }
        return value;
    }

    private void add(LevelSide side, long price, long quantity) {
        if (!side.add(price, quantity)) {
            throw fields.cursor.refusal(Reason.TOO_MANY_LEVELS);
        }
    }
}
