package io.orrery.simulator.kraken;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** A book as its documents tell a client to keep it: levels by price, cut to the depth, and a checksum over the wire's digits. */
final class PlainBook {
    private final int depth;
    private final NavigableMap<BigDecimal, BigDecimal> asks = new TreeMap<>();
    private final NavigableMap<BigDecimal, BigDecimal> bids = new TreeMap<>(Comparator.reverseOrder());

    PlainBook(int depth) {
        this.depth = depth;
    }

    /** @return true if the checksum is right */
    boolean apply(JsonNode frame) {
        JsonNode data = frame.at("/data/0");
        apply(asks, data.get("asks"));
        apply(bids, data.get("bids"));
        CRC32 crc = new CRC32();
        crc.update((digits(asks) + digits(bids)).getBytes(StandardCharsets.US_ASCII));
        return crc.getValue() == data.get("checksum").asLong();
    }

    boolean isCrossed() {
        return asks.firstKey().compareTo(bids.firstKey()) <= 0;
    }

    int levels() {
        return Math.min(asks.size(), bids.size());
    }

    private void apply(NavigableMap<BigDecimal, BigDecimal> side, JsonNode levels) {
        for (JsonNode level : levels) {
            BigDecimal price = level.get("price").decimalValue();
            side.remove(price);
            if (level.get("qty").decimalValue().signum() != 0) {
                side.put(price, level.get("qty").decimalValue());
            }
        }
        while (side.size() > depth) {
            side.pollLastEntry();
        }
    }

    private static String digits(NavigableMap<BigDecimal, BigDecimal> side) {
        StringBuilder digits = new StringBuilder();
        side.entrySet().stream().limit(10)
            .forEach(level -> digits.append(digits(level.getKey())).append(digits(level.getValue())));
        return digits.toString();
    }

    private static String digits(BigDecimal number) {
        return number.toPlainString().replace(".", "").replaceFirst("^0+", "");
    }
}
