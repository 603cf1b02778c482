package io.orrery.node.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A small recording made up from a seed, and the rows that an export of its book must have: kept by two maps. */
final class RecordedMarket {
    private static final long START = 1_723_161_253_937_085_768L;

    final List<String> lines = new ArrayList<>();
    final List<String> rowsAtUpdates = new ArrayList<>();
    final List<String> rowsAtTrades = new ArrayList<>();

    private final TreeMap<BigDecimal, BigDecimal> bids = new TreeMap<>(Comparator.reverseOrder());
    private final TreeMap<BigDecimal, BigDecimal> asks = new TreeMap<>();
    private final SplittableRandom random = new SplittableRandom(5);
    private final int depth;
    private long middle = 6_000_000;
    private long time = START;
    private long id = 500;

    RecordedMarket(int depth) {
        this.depth = depth;
        for (int i = 0; i < 40; i++) {
            change(new StringBuilder(), new StringBuilder());
        }
        line("{\"e\":\"trade\",\"E\":1,\"s\":\"BTCUSDT\",\"t\":9,\"p\":\"1\",\"q\":\"1\",\"T\":1,\"m\":true,\"M\":true}");
        line("{\"lastUpdateId\":" + id + ",\"bids\":" + side(bids) + ",\"asks\":" + side(asks) + "}");
        rows(rowsAtUpdates);
        for (int i = 0; i < 400; i++) {
            update();
            if (i % 5 == 0) {
                trade(i);
            }
        }
    }

    private void update() {
        StringBuilder bidChanges = new StringBuilder();
        StringBuilder askChanges = new StringBuilder();
        change(bidChanges, askChanges);
        long first = id + 1;
        id += random.nextInt(1, 5);
        line("{\"stream\":\"btcusdt@depth@100ms\",\"data\":{\"e\":\"depthUpdate\",\"E\":1723161255208,\"s\":\"BTCUSDT\",\"U\":"
            + first + ",\"u\":" + id + ",\"b\":[" + bidChanges + "],\"a\":[" + askChanges + "]}}");
        rows(rowsAtUpdates);
    }

    private void trade(int i) {
        line("{\"stream\":\"btcusdt@trade\",\"data\":{\"e\":\"trade\",\"E\":1723161255343,\"s\":\"BTCUSDT\",\"t\":" + i
            + ",\"p\":\"60000.00000000\",\"q\":\"0.02000000\",\"T\":1723161255342,\"m\":true,\"M\":true}}");
        rows(rowsAtTrades);
    }

    private void line(String payload) {
        time += random.nextInt(1, 50_000_000);
        lines.add(time + " " + payload);
    }

    private void change(StringBuilder bidChanges, StringBuilder askChanges) {
        middle += random.nextInt(-30, 31);
        BigDecimal price = BigDecimal.valueOf(middle, 2);
        List.copyOf(bids.headMap(price, true).keySet()).forEach(gone -> set(bids, gone, 0, bidChanges));
        List.copyOf(asks.headMap(price, true).keySet()).forEach(gone -> set(asks, gone, 0, askChanges));
        for (int i = 0; i < 8; i++) {
            set(bids, BigDecimal.valueOf(middle - random.nextInt(1, 80), 2), random.nextInt(4), bidChanges);
            set(asks, BigDecimal.valueOf(middle + random.nextInt(1, 80), 2), random.nextInt(4), askChanges);
        }
    }

    private static void set(TreeMap<BigDecimal, BigDecimal> side, BigDecimal price, int quantity, StringBuilder changes) {
        if (quantity == 0) {
            side.remove(price);
        } else {
            side.put(price, BigDecimal.valueOf(quantity * 125L, 5));
        }
        changes.append(changes.isEmpty() ? "" : ",").append("[\"").append(price).append("000000\",\"")
            .append(BigDecimal.valueOf(quantity * 125L, 5)).append("000\"]");
    }

    private static String side(TreeMap<BigDecimal, BigDecimal> side) {
        return side.entrySet().stream()
            .map(level -> "[\"" + level.getKey() + "\",\"" + level.getValue() + "\"]")
            .toList().toString();
    }

    private void rows(List<String> rows) {
        rows(rows, "bid", bids);
        rows(rows, "ask", asks);
    }

    private void rows(List<String> rows, String name, TreeMap<BigDecimal, BigDecimal> side) {
        int level = 0;
        for (BigDecimal price : side.keySet()) {
            if (++level > depth) {
                return;
            }
            rows.add("binance,BTCUSDT," + time + "," + id + "," + name + "," + level + "," + price + "," + side.get(price));
        }
    }
}
