package io.orrery.connectors.binance.wire;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.venue.Connection;
import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HeaderView;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/** Asks the venue what time it is, again and again. */
public final class SiteClock implements Connection, HttpListener {
    private static final String TIME = "/api/v3/time";
    private static final int WEIGHT = 1;
    private static final int OK = 200;
    private static final Name SERVER_TIME = new Name("serverTime");

    private final BinanceRest rest;
    private final VenueClock clock;
    private final JsonCursor cursor = new JsonCursor();
    private boolean opened;

    public SiteClock(BinanceRest rest, VenueClock clock) {
        this.rest = rest;
        this.clock = clock;
    }

    @Override
    public void open(long time) {
        opened = true;
    }

    @Override
    public int onTimer(long time) {
        if (opened && time >= clock.nextTimer() && rest.get(TIME, WEIGHT, time, this)) {
            clock.onAsked(time);
            return 1;
        }
        return 0;
    }

    @Override
    public void close(long time) {
        opened = false;
    }

    @Override
    public void onAnswer(HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time) {
        long millis = status == OK ? serverTime(cursor, body, offset, length) : 0;
        if (millis > 0) {
            clock.onAnswered(TimeUnit.MILLISECONDS.toNanos(millis), time);
        } else {
            clock.onFailed(time);
        }
    }

    @Override
    public void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
        clock.onFailed(time);
    }

    /** What an answer tells, in milliseconds since the epoch; 0 if it tells nothing. */
    static long serverTime(JsonCursor cursor, DirectBuffer body, int offset, int length) {
        try {
            cursor.wrap(body, offset, length);
            for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
                if (key == JsonCursor.LONG_KEY && cursor.textIs(SERVER_TIME)) {
                    return cursor.integer();
                }
                cursor.skip();
            }
            return 0;
        } catch (PayloadRefusal refusal) {
            return 0;
        }
    }
}
