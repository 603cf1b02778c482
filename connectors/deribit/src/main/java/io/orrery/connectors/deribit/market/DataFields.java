package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.market.FeedInstrument;

/** What the readers of all data share: the cursor, the channel, the keys seen so far. No key that counts may come twice. */
final class DataFields {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long LAST_MILLI = Long.MAX_VALUE / NANOS_PER_MILLI;
    private static final long NULL = Name.word("null");

    final JsonCursor cursor = new JsonCursor();
    private FeedChannel channel;
    private int seen;

    void channel(FeedChannel of) {
        channel = of;
    }

    /** Of which channel the payload is, as far as it is known; or null. */
    FeedChannel channel() {
        return channel;
    }

    FeedInstrument instrument() {
        return channel.instrument();
    }

    /** Begins with an object. */
    void begin() {
        seen = 0;
    }

    /** Notes a key, by its index. */
    void once(int key) {
        if ((seen & 1 << key) != 0) {
            throw cursor.refusal(Reason.DUPLICATE_KEY);
        }
        seen |= 1 << key;
    }

    boolean has(int key) {
        return (seen & 1 << key) != 0;
    }

    /** Requires the keys from 0 up to this one. */
    void requireTo(int key) {
        int keys = (2 << key) - 1;
        if ((seen & keys) != keys) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
    }

    /** Reads the name of the instrument, which must be that of the channel. */
    void name() {
        if (cursor.takes(channel.quotedSymbol())) {
            return;
        }
        cursor.text();
        if (!cursor.textIs(channel.symbol())) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
    }

    /** True if there is no value, which is left then. */
    boolean isNull() {
        return !cursor.isText() && cursor.takes(NULL);
    }

    /** A time in milliseconds, in nanoseconds. */
    long time() {
        long time = count();
        if (time > LAST_MILLI) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return time * NANOS_PER_MILLI;
    }

    /** A number that counts something: not negative. */
    long count() {
        return notNegative(cursor.integer());
    }

    /** A price that must be above 0. */
    long price() {
        return positive(cursor.decimal(instrument().priceScale()));
    }

    /** A price, 0 if there is none. */
    long priceOrNone() {
        return isNull() ? 0 : notNegative(cursor.decimal(instrument().priceScale()));
    }

    long amount() {
        return notNegative(cursor.decimal(instrument().quantityScale()));
    }

    long amountOrNone() {
        return isNull() ? 0 : amount();
    }

    long positive(long value) {
        if (value <= 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return value;
    }

    long notNegative(long value) {
        if (value < 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return value;
    }
}
