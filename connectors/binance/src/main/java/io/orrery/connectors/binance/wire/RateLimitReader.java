package io.orrery.connectors.binance.wire;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.rest.RateBucket;

/** Reads {@code rateLimits}: what the limits are, and in an answer what of them is used. */
public final class RateLimitReader {
    public static final Name RATE_LIMITS = new Name("rateLimits");

    private static final int MOST = 8;
    private static final long NOT_TOLD = -1;
    private static final Name TYPE = new Name("rateLimitType");
    private static final Name NUMBER = new Name("intervalNum");
    private static final Name WEIGHT = new Name("REQUEST_WEIGHT");
    private static final Name ORDERS = new Name("ORDERS");
    private static final Name MINUTE = new Name("MINUTE");
    private static final Name HOUR = new Name("HOUR");
    private static final Name DAY = new Name("DAY");
    private static final long INTERVAL = Name.word("interval");
    private static final long LIMIT = Name.word("limit");
    private static final long COUNT = Name.word("count");

    private final BinanceRates rates;
    private final RateBucket[] buckets = new RateBucket[MOST];
    private final long[] limits = new long[MOST];
    private final long[] used = new long[MOST];
    private int size;

    public RateLimitReader(BinanceRates rates) {
        this.rates = rates;
    }

    /** Forgets what was read before. */
    public void clear() {
        size = 0;
    }

    /** Reads the array that begins here. */
    public void read(JsonCursor cursor) {
        for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
            one(cursor);
        }
    }

    private void one(JsonCursor cursor) {
        boolean ofWeight = false;
        boolean ofOrders = false;
        long unit = 1;
        long number = 1;
        long limit = NOT_TOLD;
        long count = NOT_TOLD;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == LIMIT) {
                limit = cursor.integer();
            } else if (key == COUNT) {
                count = cursor.integer();
            } else if (key == INTERVAL) {
                cursor.text();
                unit = cursor.textIs(MINUTE) ? 60 : cursor.textIs(HOUR) ? 3_600 : cursor.textIs(DAY) ? 86_400 : 1;
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(NUMBER)) {
                number = cursor.integer();
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(TYPE)) {
                cursor.text();
                ofWeight = cursor.textIs(WEIGHT);
                ofOrders = cursor.textIs(ORDERS);
            } else {
                cursor.skip();
            }
        }
        RateBucket bucket = rates.bucket(ofOrders, ofWeight, unit * number);
        if (bucket != null && size < MOST) {
            buckets[size] = bucket;
            limits[size] = limit;
            used[size++] = count;
        }
    }

    /** Has the limiter follow what was read. */
    public void apply(long venueTime) {
        for (int i = 0; i < size; i++) {
            if (limits[i] > 0) {
                rates.limiter().onLimit(buckets[i], limits[i]);
            }
            if (used[i] >= 0) {
                rates.limiter().onUsed(buckets[i], used[i], venueTime);
            }
        }
    }
}
