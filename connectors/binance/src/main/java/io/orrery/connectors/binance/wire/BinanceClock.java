package io.orrery.connectors.binance.wire;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.venue.SiteClock;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/** The venue's clock, in milliseconds. */
public final class BinanceClock extends SiteClock {
    private static final String TIME = "/api/v3/time";
    private static final int WEIGHT = 1;
    private static final Name SERVER_TIME = new Name("serverTime");

    private final BinanceRest rest;
    private final JsonCursor cursor = new JsonCursor();

    public BinanceClock(BinanceRest rest, VenueClock clock) {
        super(clock);
        this.rest = rest;
    }

    @Override
    protected boolean ask(long time) {
        return rest.get(TIME, WEIGHT, time, this);
    }

    @Override
    protected long told(DirectBuffer body, int offset, int length) {
        return serverTime(cursor, body, offset, length);
    }

    /** What an answer tells, in nanoseconds since the epoch; 0 if it tells nothing. */
    static long serverTime(JsonCursor cursor, DirectBuffer body, int offset, int length) {
        try {
            cursor.wrap(body, offset, length);
            for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
                if (key == JsonCursor.LONG_KEY && cursor.textIs(SERVER_TIME)) {
                    return TimeUnit.MILLISECONDS.toNanos(cursor.integer());
                }
                cursor.skip();
            }
            return 0;
        } catch (PayloadRefusal refusal) {
            return 0;
        }
    }
}
