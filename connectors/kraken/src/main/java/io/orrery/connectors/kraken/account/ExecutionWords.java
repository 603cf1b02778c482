package io.orrery.connectors.kraken.account;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kraken.account.ExecutionReport.Step;

/** The words of an execution report. One that must be known and is not makes the report unreadable. */
final class ExecutionWords {
    private static final Name BUY = new Name("buy");
    private static final Name SELL = new Name("sell");
    private static final Name MAKER = new Name("m");
    private static final Name IOC = new Name("IOC");
    private static final Name FOK = new Name("FOK");
    private static final Name MARKET = new Name("market");
    private static final Name[] STEPS = names(
        "pending_new", "new", "trade", "filled", "canceled", "expired", "amended", "restated", "status", "iceberg_refill");
    private static final Step[] MEANT = {
        Step.PENDING, Step.NEW, Step.TRADE, Step.FILLED, Step.CANCELED, Step.EXPIRED, Step.AMENDED, Step.AMENDED, Step.OTHER,
        Step.OTHER};
    private static final Name[] LIMITED = names("limit", "iceberg", "stop-loss-limit", "take-profit-limit");
    private static final Name[] REASONS = names(
        "User requested", "Post only order", "Order expired", "Insufficient liquidity", "Unfillable", "Insufficient funds",
        "Out of funds", "Self trade prevention", "STP", "Cancel all orders after", "Cancel after", "CancelAllAfter");
    private static final VenueReason[] GIVEN = {
        VenueReason.REQUESTED, VenueReason.WOULD_TAKE, VenueReason.EXPIRED, VenueReason.UNFILLED, VenueReason.UNFILLED,
        VenueReason.BALANCE, VenueReason.BALANCE, VenueReason.SELF_TRADE, VenueReason.SELF_TRADE, VenueReason.DEAD_MAN,
        VenueReason.DEAD_MAN, VenueReason.DEAD_MAN};

    private final JsonCursor cursor;

    ExecutionWords(JsonCursor cursor) {
        this.cursor = cursor;
    }

    Step step() {
        cursor.text();
        int index = among(STEPS);
        if (index < 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return MEANT[index];
    }

    Side side() {
        cursor.text();
        if (!cursor.textIs(BUY) && !cursor.textIs(SELL)) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return cursor.textIs(BUY) ? Side.BUY : Side.SELL;
    }

    boolean isMaker() {
        cursor.text();
        return cursor.textIs(MAKER);
    }

    /** Whether this type is one of orders with a limit. */
    boolean isLimited() {
        return among(LIMITED) >= 0;
    }

    /** Whether this type or time in force, which was just read, is one of orders that never stay in the book. */
    boolean endsAtOnce() {
        return cursor.textIs(MARKET) || cursor.textIs(IOC) || cursor.textIs(FOK);
    }

    /** Why an order ended. A reason that is not known is OTHER. */
    VenueReason reason() {
        int start = cursor.position();
        try {
            cursor.text();
        } catch (PayloadRefusal escaped) {
            cursor.returnTo(start);
            cursor.skip();
            return VenueReason.OTHER;
        }
        int index = among(REASONS);
        return index < 0 ? VenueReason.OTHER : GIVEN[index];
    }

    private int among(Name[] names) {
        for (int i = 0; i < names.length; i++) {
            if (cursor.textIs(names[i])) {
                return i;
            }
        }
        return -1;
    }

    private static Name[] names(String... texts) {
        Name[] names = new Name[texts.length];
        for (int i = 0; i < texts.length; i++) {
            names[i] = new Name(texts[i]);
        }
        return names;
    }
}
