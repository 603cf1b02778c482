package io.orrery.connectors.binance.account;

import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.binance.account.ExecutionReport.Step;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;

/** The words of an execution report. One that must be known and is not makes the report unreadable. */
final class ExecutionWords {
    private static final Name BUY = new Name("BUY");
    private static final Name SELL = new Name("SELL");
    private static final Name[] STEPS = names(
        "NEW", "TRADE", "CANCELED", "REPLACED", "REJECTED", "EXPIRED", "TRADE_PREVENTION");
    private static final Step[] MEANT = Step.values();
    private static final Name[] OVER = names("FILLED", "CANCELED", "REJECTED", "EXPIRED", "EXPIRED_IN_MATCH", "PENDING_CANCEL");
    private static final Name[] OPEN = names("NEW", "PARTIALLY_FILLED", "PENDING_NEW");
    private static final Name MET_ITSELF = new Name("EXPIRED_IN_MATCH");
    private static final Name[] AT_ONCE = names("IOC", "FOK", "MARKET");
    private static final Name NONE = new Name("NONE");
    private static final Name[] REASONS = names(
        "INSUFFICIENT_BALANCES", "STOP_PRICE_WOULD_TRIGGER", "WOULD_MATCH_IMMEDIATELY", "GTX_ORDER_REJECT", "OCO_BAD_PRICES",
        "SELF_TRADE_PREVENTION", "UNFILLED_IOC_QUANTITY_EX", "UNFILLED_FOK_ORDER_EXPIR", "INSUFFICIENT_LIQUIDITY",
        "EXECUTION_RULE_PRICE_RAN");
    private static final VenueReason[] GIVEN = {
        VenueReason.BALANCE, VenueReason.FILTER, VenueReason.WOULD_TAKE, VenueReason.WOULD_TAKE, VenueReason.FILTER,
        VenueReason.SELF_TRADE, VenueReason.UNFILLED, VenueReason.UNFILLED, VenueReason.UNFILLED, VenueReason.FILTER};

    private final JsonCursor cursor;

    ExecutionWords(JsonCursor cursor) {
        this.cursor = cursor;
    }

    boolean isBuy() {
        cursor.text();
        if (!cursor.textIs(BUY) && !cursor.textIs(SELL)) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return cursor.textIs(BUY);
    }

    Step step() {
        cursor.text();
        int index = among(STEPS);
        if (index < 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return MEANT[index];
    }

    /** Whether this status is one of an order that has ended. */
    boolean isOver() {
        cursor.text();
        boolean over = among(OVER) >= 0;
        if (!over && among(OPEN) < 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return over;
    }

    /** Whether the status that was just read is one of an order that self-trade prevention ended. */
    boolean metItself() {
        return cursor.textIs(MET_ITSELF);
    }

    /** Whether this type or time in force is one of orders that never stay in the book. */
    boolean endsAtOnce() {
        cursor.text();
        return among(AT_ONCE) >= 0;
    }

    /** Why an order was rejected or expired; null if this tells nothing. A reason that is not known is OTHER. */
    VenueReason reason() {
        cursor.text();
        if (cursor.textIs(NONE) || cursor.textLength() == 0) {
            return null;
        }
        for (int i = 0; i < REASONS.length; i++) {
            if (begins(REASONS[i])) {
                return GIVEN[i];
            }
        }
        return VenueReason.OTHER;
    }

    private int among(Name[] names) {
        for (int i = 0; i < names.length; i++) {
            if (cursor.textIs(names[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Reasons may be longer than a name: the first 24 characters tell them apart. */
    private boolean begins(Name reason) {
        return cursor.textLength() >= reason.length()
            && cursor.textWord(0) == reason.word(0)
            && cursor.textWord(1) == reason.word(1)
            && cursor.textWord(2) == reason.word(2);
    }

    private static Name[] names(String... texts) {
        Name[] names = new Name[texts.length];
        for (int i = 0; i < texts.length; i++) {
            names[i] = new Name(texts[i]);
        }
        return names;
    }
}
