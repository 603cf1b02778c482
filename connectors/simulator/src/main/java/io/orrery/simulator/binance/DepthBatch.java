package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.Listing;
import java.util.Map;
import java.util.TreeMap;

/** The changes of a book since they were told last: each price once, as it is now. */
final class DepthBatch {
    private final Map<Long, Long> bids = new TreeMap<>();
    private final Map<Long, Long> asks = new TreeMap<>();
    private long firstUpdateId;
    private long lastUpdateId;

    void add(Side side, long price, long quantity, long updateId) {
        if (isEmpty()) {
            firstUpdateId = updateId;
        }
        lastUpdateId = updateId;
        (side == Side.BUY ? bids : asks).put(price, quantity);
    }

    boolean isEmpty() {
        return bids.isEmpty() && asks.isEmpty();
    }

    void clear() {
        bids.clear();
        asks.clear();
    }

    /** @param off by how much the first quantity is wrong, 0 for the truth */
    ObjectNode toJson(Listing listing, long timeNanos, Times times, long off) {
        ObjectNode json = Json.object()
            .put("e", "depthUpdate").put("E", times.of(timeNanos)).put("s", listing.symbol())
            .put("U", firstUpdateId).put("u", lastUpdateId);
        json.set("b", levels(listing, bids, off));
        json.set("a", levels(listing, asks, bids.isEmpty() ? off : 0));
        return json;
    }

    private static ArrayNode levels(Listing listing, Map<Long, Long> side, long off) {
        ArrayNode json = Json.array();
        side.forEach((price, quantity) -> {
            long shown = json.isEmpty() ? quantity + off : quantity;
            json.addArray().add(Amounts.price(listing, price)).add(Amounts.quantity(listing, shown));
        });
        return json;
    }
}
