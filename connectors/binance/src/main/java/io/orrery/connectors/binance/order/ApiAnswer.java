package io.orrery.connectors.binance.order;

import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.binance.wire.RateLimitReader;
import io.orrery.connectors.binance.wire.VenueReasons;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.rest.Outcome;
import java.util.concurrent.TimeUnit;

/** What the WebSocket API answers to one request, read again for the next. What was read counts even if the rest can't be. */
public final class ApiAnswer {
    static final int OK = 200;

    private static final long ID = Name.word("id");
    private static final long STATUS = Name.word("status");
    private static final long RESULT = Name.word("result");
    private static final long FAILURE = Name.word("error");
    private static final long CODE = Name.word("code");
    private static final long MESSAGE = Name.word("msg");
    private static final long DATA = Name.word("data");
    private static final long NULL = Name.word("null");
    private static final long ORDER_ID = Name.word("orderId");
    private static final Name RETRY_AFTER = new Name("retryAfter");
    private static final Name TRANSACT_TIME = new Name("transactTime");

    private final RateLimitReader limits;
    private long id;
    private int status;
    private long code;
    private long first;
    private long second;
    private long third;
    private long retryTime;
    private long venueOrderId;
    private long venueTime;
    private boolean readable;

    public ApiAnswer(RateLimitReader limits) {
        this.limits = limits;
    }

    /** Nothing is read yet. */
    public void clear() {
        id = 0;
        status = 0;
        code = 0;
        first = 0;
        second = 0;
        third = 0;
        retryTime = 0;
        venueOrderId = 0;
        venueTime = 0;
        readable = false;
        limits.clear();
    }

    /** Reads a member of the answer. False, and nothing read, if an answer has no such member. */
    public boolean read(JsonCursor cursor, long key) {
        if (key == ID) {
            id = cursor.takes(NULL) ? 0 : cursor.integer();
        } else if (key == STATUS) {
            status = (int) Math.max(0, Math.min(cursor.integer(), Short.MAX_VALUE));
        } else if (key == RESULT) {
            result(cursor);
        } else if (key == FAILURE) {
            failure(cursor);
        } else if (key == JsonCursor.LONG_KEY && cursor.textIs(RateLimitReader.RATE_LIMITS)) {
            limits.read(cursor);
        } else {
            return false;
        }
        return true;
    }

    /** It was read to its end. */
    public void complete() {
        readable = true;
    }

    private void result(JsonCursor cursor) {
        if (!cursor.isObject()) {
            cursor.skip();
            return;
        }
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == ORDER_ID) {
                venueOrderId = cursor.integer();
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(TRANSACT_TIME)) {
                venueTime = TimeUnit.MILLISECONDS.toNanos(cursor.integer());
            } else {
                cursor.skip();
            }
        }
    }

    private void failure(JsonCursor cursor) {
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == CODE) {
                code = cursor.integer();
            } else if (key == MESSAGE) {
                message(cursor);
            } else if (key == DATA && cursor.isObject()) {
                data(cursor);
            } else {
                cursor.skip();
            }
        }
    }

    /** A message with an escape in it is not one that we know. */
    private void message(JsonCursor cursor) {
        int start = cursor.position();
        try {
            cursor.text();
            first = cursor.textWord(0);
            second = cursor.textWord(1);
            third = cursor.textWord(2);
        } catch (PayloadRefusal escaped) {
            cursor.returnTo(start);
            cursor.skip();
        }
    }

    private void data(JsonCursor cursor) {
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == JsonCursor.LONG_KEY && cursor.textIs(RETRY_AFTER)) {
                retryTime = TimeUnit.MILLISECONDS.toNanos(cursor.integer());
            } else {
                cursor.skip();
            }
        }
    }

    /** Of the request; 0 if it was not told. */
    public long id() {
        return id;
    }

    public int status() {
        return status;
    }

    /** The venue's error code, 0 if there is none. */
    public long code() {
        return code;
    }

    /** What became of the request. */
    public Outcome outcome() {
        return VenueReasons.outcome(status, readable, code);
    }

    /** False if it could not be read to its end. */
    public boolean isReadable() {
        return readable;
    }

    /** Why it was refused. */
    public VenueReason reason() {
        return VenueReasons.of(code, first, second, third);
    }

    /** When the request may be made again, by the venue's clock in nanoseconds since the epoch; 0 if it does not say. */
    public long retryTime() {
        return retryTime;
    }

    /** 0 if there is none. */
    public long venueOrderId() {
        return venueOrderId;
    }

    /** When it was done, in nanoseconds since the epoch; 0 if it does not say. */
    public long venueTime() {
        return venueTime;
    }

    /** What it says of the limits. */
    public RateLimitReader limits() {
        return limits;
    }
}
