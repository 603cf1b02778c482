package io.orrery.connectors.deribit.account;

import io.orrery.connectors.deribit.wire.Keys;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.order.StatementWriter;

/** Reads a position and states it. */
final class PositionReader {
    private static final int INSTRUMENT = 0;
    private static final int SIZE = 1;
    private static final int AVERAGE = 2;
    private static final int DIRECTION = 3;
    private static final int NEEDED = (1 << DIRECTION + 1) - 1;
    private static final Name SELL = new Name("sell");

    private final Keys keys = new Keys(
        "instrument_name", "size", "average_price", "direction", "total_profit_loss", "size_currency", "settlement_price",
        "realized_profit_loss", "realized_funding", "mark_price", "maintenance_margin", "leverage", "kind", "interest_value",
        "initial_margin", "index_price", "floating_profit_loss", "delta");
    private final AccountFields fields;
    private final JsonCursor cursor;

    PositionReader(AccountFields fields) {
        this.fields = fields;
        cursor = fields.cursor;
    }

    /** Reads the object that begins here. It is stated if its instrument is traded here. */
    void state(StatementWriter to) {
        int seen = 0;
        long size = 0;
        long average = 0;
        boolean isShort = false;
        fields.begin();
        for (int key = keys.enter(cursor); key != Keys.END; key = keys.next(cursor)) {
            seen |= key >= 0 && key <= DIRECTION ? 1 << key : 0;
            switch (key) {
                case INSTRUMENT -> fields.name();
                case SIZE -> size = size();
                case AVERAGE -> average = average();
                case DIRECTION -> {
                    cursor.text();
                    isShort = cursor.textIs(SELL);
                }
                default -> cursor.skip();
            }
        }
        if ((seen & NEEDED) != NEEDED) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        FeedInstrument instrument = fields.instrument();
        if (instrument != null) {
            to.position(instrument.id(), isShort ? -Math.abs(size) : Math.abs(size), average);
        }
    }

    private long size() {
        FeedInstrument instrument = fields.instrument();
        if (instrument == null) {
            cursor.skip();
            return 0;
        }
        return cursor.decimal(instrument.quantityScale());
    }

    /** Between ticks, hence rounded. */
    private long average() {
        FeedInstrument instrument = fields.instrument();
        if (instrument == null) {
            cursor.skip();
            return 0;
        }
        return fields.isNull() ? 0 : fields.rounded.read(instrument.priceScale());
    }
}
