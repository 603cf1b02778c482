package io.orrery.connectors.binance.wire;

import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.rest.Outcome;
import io.orrery.connectors.kit.rest.OutcomeTable;
import java.util.ArrayList;
import java.util.List;
import org.agrona.collections.Long2ObjectHashMap;

/** What the venue's error codes mean, and where a code says nothing, the first 24 characters of its message. */
public final class VenueReasons {
    private static final int WORDS = 3;
    private static final int PREFIX = WORDS * Long.BYTES;
    private static final long CLOCK = -1021;

    private static final OutcomeTable OUTCOMES = new OutcomeTable()
        .with(Outcome.UNKNOWN, -1000, -1001, -1006, -1007)
        .with(Outcome.REFUSED, -1003, -1008, -1015, -1016, CLOCK, -2010, -2011, -2013, -2038);

    private static final Long2ObjectHashMap<VenueReason> BY_CODE = new Long2ObjectHashMap<>();
    private static final List<Name> MESSAGES = new ArrayList<>();
    private static final List<VenueReason> BY_MESSAGE = new ArrayList<>();

    static {
        codes(VenueReason.RATE_LIMIT, -1003, -1015, -1034);
        codes(VenueReason.PERMISSION, -1002, -1022, -2014, -2015);
        codes(VenueReason.FILTER, -1013, -1100, -1102, -1108, -1111, -1130);
        codes(VenueReason.UNSUPPORTED, -1014, -1020, -1106, -1114, -1115, -1116, -1117);
        codes(VenueReason.CLOSED, -1016, -1121, -1122, -1220);
        codes(VenueReason.UNKNOWN_ORDER, -2013, -2026, -2039);
        messages(VenueReason.BALANCE, "Account has insufficient balance for requested action.");
        messages(VenueReason.WOULD_TAKE, "Order would immediately match and take.");
        messages(VenueReason.DUPLICATE, "Duplicate order sent.");
        messages(VenueReason.CLOSED, "Market is closed.");
        messages(VenueReason.UNKNOWN_ORDER, "Unknown order sent.", "Order does not exist.", "Cancel order is invalid. Check");
        messages(VenueReason.UNFILLED, "Order book liquidity is less than");
        messages(VenueReason.FILTER,
            "Order would trigger immediately.", "Price * QTY is zero or less.", "IcebergQty exceeds QTY.",
            "The requested action would change no state; rejecting", "Filter failure: PRICE_FILTER", "Filter failure: LOT_SIZE",
            "Filter failure: NOTIONAL", "Filter failure: MIN_NOTIONAL", "Filter failure: PERCENT_PRICE");
        messages(VenueReason.PERMISSION,
            "This action is disabled on this account.", "This account may not place or cancel orders.",
            "This symbol is not permitted", "This symbol is restricted for", "WebSocket API trading is not enabled.");
        messages(VenueReason.UNSUPPORTED,
            "Market orders are not supported", "Iceberg orders are not supported", "Stop loss orders are not supported",
            "Stop loss limit orders are not supported", "Take profit orders are not supported",
            "Take profit limit orders are not supported", "Trailing stop orders are not supported",
            "Order amend is not supported for this symbol.", "Order amend (quantity increase) is not supported.",
            "Unsupported order combination");
    }

    private VenueReasons() {
    }

    /**
     * What became of an act.
     *
     * @param code 0 if there is none
     */
    public static Outcome outcome(int status, boolean readable, long code) {
        return OUTCOMES.of(status, readable, code);
    }

    /** True if the venue found that our time is not its own. */
    public static boolean isClock(long code) {
        return code == CLOCK;
    }

    /**
     * Why an act was refused.
     *
     * @param first the message's bytes from 0 on, the first of them lowest; then those from 8 and from 16 on
     */
    public static VenueReason of(long code, long first, long second, long third) {
        VenueReason reason = BY_CODE.get(code);
        for (int i = 0; reason == null && i < MESSAGES.size(); i++) {
            Name message = MESSAGES.get(i);
            if (message.word(0) == first && message.word(1) == second && message.word(2) == third) {
                reason = BY_MESSAGE.get(i);
            }
        }
        return reason == null ? VenueReason.OTHER : reason;
    }

    private static void codes(VenueReason reason, long... codes) {
        for (long code : codes) {
            BY_CODE.put(code, reason);
        }
    }

    private static void messages(VenueReason reason, String... messages) {
        for (String message : messages) {
            MESSAGES.add(new Name(message.substring(0, Math.min(PREFIX, message.length()))));
            BY_MESSAGE.add(reason);
        }
    }
}
