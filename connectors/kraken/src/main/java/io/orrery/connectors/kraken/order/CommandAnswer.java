package io.orrery.connectors.kraken.order;

import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.rest.Outcome;
import io.orrery.connectors.kraken.wire.ErrorText;
import io.orrery.connectors.kraken.wire.VenueReasons;

/** What the private stream answers to one request; read again for the next. What was read counts even if the rest can't be. */
public final class CommandAnswer {
    private static final long ID = Name.word("req_id");
    private static final long SUCCESS = Name.word("success");
    private static final long FAILURE = Name.word("error");
    private static final long RESULT = Name.word("result");
    private static final long TIME_OUT = Name.word("time_out");
    private static final long ORDER_ID = Name.word("order_id");
    private static final Name MOST_ORDERS = new Name("maxratecount");
    private static final long NULL = Name.word("null");

    private final OrderName name = new OrderName();
    private final ErrorText error = new ErrorText();
    private long id;
    private long venueTime;
    private long mostOrders;
    private boolean told;
    private boolean success;
    private boolean readable;

    /** Nothing is read yet. */
    public void clear() {
        id = 0;
        venueTime = 0;
        mostOrders = 0;
        told = false;
        success = false;
        readable = false;
        name.clear();
        error.clear();
    }

    /** Reads a member of the answer. False, and nothing read, if an answer has no such member. */
    public boolean read(JsonCursor cursor, long key) {
        if (key == ID) {
            id = cursor.takes(NULL) ? 0 : cursor.integer();
        } else if (key == SUCCESS) {
            success = cursor.flag() && (!told || success);
            told = true;
        } else if (key == FAILURE) {
            if (!cursor.takes(NULL)) {
                error.read(cursor);
            }
        } else if (key == RESULT) {
            result(cursor);
        } else if (key == TIME_OUT) {
            venueTime = cursor.time();
        } else {
            return false;
        }
        return true;
    }

    private void result(JsonCursor cursor) {
        if (!cursor.isObject()) {
            cursor.skip();
            return;
        }
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == ORDER_ID) {
                name.read(cursor);
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(MOST_ORDERS)) {
                mostOrders = cursor.integer();
            } else {
                cursor.skip();
            }
        }
    }

    /** It was read to its end. */
    public void complete() {
        readable = true;
    }

    /** Of the request; 0 if it was not told. */
    public long id() {
        return id;
    }

    /** False if it could not be read to its end. */
    public boolean isReadable() {
        return readable;
    }

    /** True if the venue says that it did what was asked, and nothing against it. */
    public boolean isDone() {
        return readable && told && success && !error.isPresent();
    }

    /** What became of a command: an order that has no id was not placed for certain. */
    public Outcome outcome(Command command) {
        if (isDone()) {
            return command == Command.NEW && name.number() == 0 ? Outcome.UNKNOWN : Outcome.DONE;
        }
        return readable && error.isPresent() && !success ? VenueReasons.outcome(error) : Outcome.UNKNOWN;
    }

    /** Why it was refused. */
    public VenueReason reason() {
        return VenueReasons.reason(error);
    }

    public ErrorText error() {
        return error;
    }

    /** The order's. */
    public OrderName name() {
        return name;
    }

    /** When it was done, in nanoseconds since the epoch; 0 if it does not say. */
    public long venueTime() {
        return venueTime;
    }

    /** How high the counter of a pair's orders may get, 0 if it does not say. */
    public long mostOrders() {
        return mostOrders;
    }
}
