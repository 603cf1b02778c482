package io.orrery.connectors.deribit.account;

import io.orrery.connectors.deribit.wire.DeribitRates;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;

/** Reads what the account's summaries tell of its limits for commands, wherever in them that stands. */
final class LimitsReader {
    private static final Name MATCHING_ENGINE = new Name("matching_engine");
    private static final long LIMITS = Name.word("limits");
    private static final Name SUMMARIES = new Name("summaries");
    private static final long TRADING = Name.word("trading");
    private static final long TOTAL = Name.word("total");
    private static final long RATE = Name.word("rate");
    private static final long BURST = Name.word("burst");

    private final JsonCursor cursor;
    private final DeribitRates rates;
    private long rate;
    private long burst;

    LimitsReader(JsonCursor cursor, DeribitRates rates) {
        this.cursor = cursor;
        this.rates = rates;
    }

    /** Reads the object that begins here. */
    void read() {
        rate = 0;
        burst = 0;
        object();
        rates.learn(burst, rate);
    }

    private void object() {
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            boolean list = key == JsonCursor.LONG_KEY && cursor.textIs(SUMMARIES) && cursor.isArray();
            boolean inner = key == LIMITS || key == TRADING || key == TOTAL
                || key == JsonCursor.LONG_KEY && cursor.textIs(MATCHING_ENGINE);
            if (list) {
                for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
                    object();
                }
            } else if (inner && cursor.isObject()) {
                object();
            } else if (key == RATE) {
                rate = cursor.integer();
            } else if (key == BURST) {
                burst = cursor.integer();
            } else {
                cursor.skip();
            }
        }
    }
}
