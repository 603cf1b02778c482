package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.testing.PlainBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A market made up from a seed, as the venue would send it to a subscriber of some depth; and its true book after each update. A
 * level that better ones push out of the depth is not taken back, and is sent again when there is room for it.
 */
final class GeneratedStream {
    static final String SYMBOL = "BTC/USD";
    static final int PRICE_SCALE = 1;
    static final int QUANTITY_SCALE = 8;

    /** By "symbol checksum". */
    final Map<String, String> tops = new HashMap<>();
    private final SplittableRandom random;
    private final int depth;
    private final PlainBook market = new PlainBook();
    private final PlainBook view = new PlainBook();
    private long middle = 600_000;
    private long micros;

    GeneratedStream(long seed, int depth) {
        this.depth = depth;
        random = new SplittableRandom(seed);
        for (int i = 0; i < 60; i++) {
            frame();
        }
    }

    /** The next update. */
    String frame() {
        String bids;
        String asks;
        do {
            move();
            bids = changes(market.bids, view.bids);
            asks = changes(market.asks, view.asks);
        } while (bids.isEmpty() && asks.isEmpty());
        return frame("update", bids, asks);
    }

    /** The book as it stands. */
    String snapshot() {
        return frame("snapshot", levels(view.bids), levels(view.asks));
    }

    private void move() {
        middle += random.nextInt(-3, 4);
        market.bids.headMap(price(middle), true).clear();
        market.asks.headMap(price(middle), true).clear();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            int distance = 1 + random.nextInt(random.nextInt(1, 3 * depth));
            boolean bid = random.nextBoolean();
            long quantity = random.nextInt(3) * random.nextLong(1, 1_000_000_000L);
            PlainBook.set(
                bid ? market.bids : market.asks, price(bid ? middle - distance : middle + distance).toString(),
                BigDecimal.valueOf(quantity, QUANTITY_SCALE).toPlainString());
        }
    }

    /** What the subscriber must be told of a side, in any order. */
    private String changes(TreeMap<BigDecimal, BigDecimal> side, TreeMap<BigDecimal, BigDecimal> seen) {
        List<String> changes = new ArrayList<>();
        for (BigDecimal gone : List.copyOf(seen.keySet())) {
            if (!side.containsKey(gone)) {
                changes.add(level(gone, BigDecimal.ZERO));
                seen.remove(gone);
            }
        }
        side.entrySet().stream().limit(depth).forEach(level -> {
            if (!level.getValue().equals(seen.put(level.getKey(), level.getValue()))) {
                int at = random.nextInt(changes.size() + 1);
                changes.add(at, level(level.getKey(), level.getValue()));
                if (random.nextInt(20) == 0) {
                    changes.add(at, level(level.getKey(), random.nextBoolean() ? BigDecimal.ZERO : BigDecimal.ONE));
                }
            }
        });
        view.truncate(depth);
        return String.join(",", changes);
    }

    private String frame(String type, String bids, String asks) {
        long checksum = PlainChecksum.of(view, PRICE_SCALE, QUANTITY_SCALE);
        tops.put(SYMBOL + " " + checksum, view.top());
        String time = "2026-01-01T00:00:%02d.%06dZ".formatted(micros / 1_000_000 % 60, micros % 1_000_000);
        micros += random.nextInt(1, 500);
        return "{\"channel\":\"book\",\"type\":\"" + type + "\",\"data\":[{\"symbol\":\"" + SYMBOL + "\",\"bids\":[" + bids
            + "],\"asks\":[" + asks + "],\"checksum\":" + checksum + ",\"timestamp\":\"" + time + "\"}]}";
    }

    private static BigDecimal price(long tenths) {
        return BigDecimal.valueOf(tenths, PRICE_SCALE);
    }

    private static String levels(TreeMap<BigDecimal, BigDecimal> side) {
        List<String> levels = new ArrayList<>();
        side.forEach((price, quantity) -> levels.add(level(price, quantity)));
        return String.join(",", levels);
    }

    private static String level(BigDecimal price, BigDecimal quantity) {
        String text = quantity.signum() == 0 ? "0" : quantity.setScale(QUANTITY_SCALE).toPlainString();
        return "{\"price\":" + price.setScale(PRICE_SCALE).toPlainString() + ",\"qty\":" + text + "}";
    }
}
