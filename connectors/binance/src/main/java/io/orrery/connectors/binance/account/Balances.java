package io.orrery.connectors.binance.account;

import io.orrery.connectors.binance.market.EventFields;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.order.AssetNames;
import io.orrery.connectors.kit.order.StatementWriter;

/** Reads lists of balances, of the private stream and of REST, and states them. */
final class Balances {
    private static final int SCALE = 8;

    private final AssetNames names;
    private final Keys keys;

    /** How a list names what it tells. */
    enum Keys {
        STREAM("a", "f", "l"),
        REST("asset", "free", "locked");

        private final long asset;
        private final long free;
        private final long locked;

        Keys(String asset, String free, String locked) {
            this.asset = Name.word(asset);
            this.free = Name.word(free);
            this.locked = Name.word(locked);
        }
    }

    Balances(AssetNames names, Keys keys) {
        this.names = names;
        this.keys = keys;
    }

    /** Reads the array that begins here. Returns how many of it could not be taken; the others are stated. */
    int state(JsonCursor cursor, StatementWriter to) {
        int refused = 0;
        for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
            int start = cursor.position();
            cursor.skip();
            int end = cursor.position();
            cursor.returnTo(start);
            try {
                one(cursor, to);
            } catch (PayloadRefusal refusal) {
                refused++;
            }
            cursor.returnTo(end);
        }
        return refused;
    }

    private void one(JsonCursor cursor, StatementWriter to) {
        String asset = null;
        long free = -1;
        long locked = -1;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == keys.asset) {
                asset = names.read(cursor);
            } else if (key == keys.free) {
                free = cursor.decimal(SCALE);
            } else if (key == keys.locked) {
                locked = cursor.decimal(SCALE);
            } else {
                cursor.skip();
            }
        }
        if (asset == null || free < 0 || locked < 0 || free > Long.MAX_VALUE - locked) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        to.balance(asset, free + locked, free, SCALE);
    }

    /** The key of the stream's list, and that of its time. */
    static final long LIST = Name.word("B");
    static final long TIME = Name.word("u");

    /** When the balances became so, by the object that begins here, which is proved to be JSON; goes back to its beginning. */
    static long time(EventFields fields) {
        JsonCursor cursor = fields.cursor;
        int start = cursor.position();
        long time = 0;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == TIME) {
                time = fields.time();
            } else {
                cursor.skip();
            }
        }
        cursor.returnTo(start);
        return time;
    }
}
