package io.orrery.connectors.kraken.market;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.connectors.kit.testing.PlainBook;
import io.orrery.connectors.kit.testing.PlainJson;
import java.math.BigDecimal;
import java.util.TreeMap;

/** A subscriber in plain words: applies what comes, right or wrong, and says what the checksum tells of it. */
final class PlainReader {
    private final PlainBook book = new PlainBook();
    private final int depth;

    PlainReader(String snapshot, int depth) {
        this.depth = depth;
        isRightAfter(snapshot);
    }

    boolean isRightAfter(String payload) {
        JsonNode item = PlainJson.tree(payload).get("data").get(0);
        apply(item.get("bids"), book.bids);
        apply(item.get("asks"), book.asks);
        book.truncate(depth);
        return PlainChecksum.of(book, GeneratedStream.PRICE_SCALE, GeneratedStream.QUANTITY_SCALE)
            == item.get("checksum").asLong();
    }

    private static void apply(JsonNode levels, TreeMap<BigDecimal, BigDecimal> side) {
        for (JsonNode level : levels) {
            PlainBook.set(side, level.get("price").asText(), level.get("qty").asText());
        }
    }
}
