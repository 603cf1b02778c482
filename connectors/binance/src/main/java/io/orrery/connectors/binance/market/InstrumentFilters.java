package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;

/** The filters of an instrument that bound its orders, at the 8 decimals in which the venue states them. */
final class InstrumentFilters {
    static final int WIRE_SCALE = 8;

    private static final Name TYPE = new Name("filterType");
    private static final Name PRICE = new Name("PRICE_FILTER");
    private static final Name LOT = new Name("LOT_SIZE");
    private static final Name OLD_NOTIONAL = new Name("MIN_NOTIONAL");
    private static final Name NOTIONAL = new Name("NOTIONAL");
    private static final long TICK_SIZE = Name.word("tickSize");
    private static final long STEP_SIZE = Name.word("stepSize");
    private static final long MIN_QUANTITY = Name.word("minQty");
    private static final long MAX_QUANTITY = Name.word("maxQty");
    private static final Name MIN_NOTIONAL = new Name("minNotional");

    long tickSize;
    long stepSize;
    long minQuantity;
    long maxQuantity;
    long minNotional;

    private final JsonCursor cursor;

    InstrumentFilters(JsonCursor cursor) {
        this.cursor = cursor;
    }

    void clear() {
        tickSize = 0;
        stepSize = 0;
        minQuantity = 0;
        maxQuantity = 0;
        minNotional = 0;
    }

    /** Reads the array of filters. */
    void read() {
        for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
            int start = cursor.position();
            Name type = type();
            int behind = cursor.position();
            if (type != null) {
                cursor.returnTo(start);
                filter(type);
            } else {
                cursor.returnTo(behind);
            }
        }
    }

    /** Of the filter that begins here, if it is one of those that are wanted; else null. It is left behind. */
    private Name type() {
        Name type = null;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == JsonCursor.LONG_KEY && cursor.textIs(TYPE)) {
                cursor.text();
                type = cursor.textIs(PRICE) ? PRICE : cursor.textIs(LOT) ? LOT
                    : cursor.textIs(OLD_NOTIONAL) || cursor.textIs(NOTIONAL) ? NOTIONAL : null;
            } else {
                cursor.skip();
            }
        }
        return type;
    }

    private void filter(Name type) {
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (type == PRICE && key == TICK_SIZE) {
                tickSize = cursor.decimal(WIRE_SCALE);
            } else if (type == LOT && key == STEP_SIZE) {
                stepSize = cursor.decimal(WIRE_SCALE);
            } else if (type == LOT && key == MIN_QUANTITY) {
                minQuantity = cursor.decimal(WIRE_SCALE);
            } else if (type == LOT && key == MAX_QUANTITY) {
                maxQuantity = cursor.decimal(WIRE_SCALE);
            } else if (type == NOTIONAL && key == JsonCursor.LONG_KEY && cursor.textIs(MIN_NOTIONAL)) {
                minNotional = cursor.decimal(WIRE_SCALE);
            } else {
                cursor.skip();
            }
        }
    }
}
