package io.orrery.connectors.kraken.account;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.KeptPayload;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Whose order a trade is of: the list of trades has the venue's name of it only. While a page of trades has orders that are not
 * known here, it is kept until the venue has told of these.
 */
final class TradeOwners {
    /** Most orders that the venue tells of at once. */
    private static final int MOST = 50;

    private final KeptPayload trades = new KeptPayload();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final JsonCursor cursor = new JsonCursor();

    /** Nothing is asked for any more. */
    void clear() {
        unknown.clear();
    }

    /** A trade is of this order, which is not known. */
    void unknown(String order) {
        unknown.add(order);
    }

    /** True if there are orders to ask about. */
    boolean isAsking() {
        return !unknown.isEmpty();
    }

    void keep(JsonCursor page) {
        trades.keep(page);
    }

    /** What was kept, from its beginning. */
    JsonCursor kept() {
        trades.begin(cursor);
        return cursor;
    }

    /** What to ask for. */
    String parameters() {
        return "&txid=" + String.join(",", unknown.stream().limit(MOST).toList());
    }

    /** The venue has answered that. */
    void answered() {
        unknown.removeAll(unknown.stream().limit(MOST).toList());
    }
}
