package io.orrery.bench.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The book of a perpetual, made up from a seed and written byte for byte as Deribit writes it: a snapshot of 500 levels a side,
 * then changes of 1 to 6 levels, all numbers bare. No recording that is long enough is known.
 */
final class DeribitDay {
    static final String NAME = "BTC-PERPETUAL";
    static final String CHANNEL = "book." + NAME + ".raw";
    private static final int CHANGES = 20_000;
    private static final int LEVELS = 500;

    private final SplittableRandom random = new SplittableRandom(8);
    private final TreeMap<Long, Long> bids = new TreeMap<>();
    private final TreeMap<Long, Long> asks = new TreeMap<>();
    private long middle = 184_576;
    private long time = 1_765_541_474_086L;
    private long changeId = 133_112_427_566L;

    private DeribitDay() {
    }

    static List<String> frames() {
        DeribitDay day = new DeribitDay();
        List<String> frames = new ArrayList<>();
        frames.add(day.snapshot());
        for (int i = 0; i < CHANGES; i++) {
            frames.add(day.change());
        }
        return frames;
    }

    private String snapshot() {
        List<String> bidLevels = new ArrayList<>();
        List<String> askLevels = new ArrayList<>();
        for (int i = 1; i <= LEVELS; i++) {
            set(bids, middle - i, amount(), bidLevels);
            set(asks, middle + i, amount(), askLevels);
        }
        return frame("snapshot", "", bidLevels, askLevels);
    }

    private String change() {
        List<String> bidLevels = new ArrayList<>();
        List<String> askLevels = new ArrayList<>();
        middle += random.nextInt(-1, 2);
        while (!bids.isEmpty() && bids.lastKey() >= middle) {
            set(bids, bids.lastKey(), 0, bidLevels);
        }
        while (!asks.isEmpty() && asks.firstKey() <= middle) {
            set(asks, asks.firstKey(), 0, askLevels);
        }
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            long distance = 1 + (long) (random.nextDouble() * random.nextDouble() * LEVELS);
            boolean bid = random.nextBoolean();
            long price = bid ? middle - distance : middle + distance;
            boolean removed = random.nextInt(3) == 0 && (bid ? bids : asks).containsKey(price);
            set(bid ? bids : asks, price, removed ? 0 : amount(), bid ? bidLevels : askLevels);
        }
        String previous = "\"prev_change_id\":" + changeId + ",";
        changeId += random.nextInt(1, 200);
        time += random.nextInt(30);
        return frame("change", previous, bidLevels, askLevels);
    }

    private long amount() {
        return 10L * (1 + (long) Math.exp(random.nextDouble() * 11));
    }

    private static void set(TreeMap<Long, Long> side, long halves, long amount, List<String> levels) {
        String action = amount == 0 ? "delete" : side.containsKey(halves) ? "change" : "new";
        if (amount == 0) {
            side.remove(halves);
        } else {
            side.put(halves, amount);
        }
        levels.add("[\"" + action + "\"," + halves / 2 + (halves % 2 == 0 ? ".0," : ".5,") + amount + ".0]");
    }

    private String frame(String type, String previous, List<String> bidLevels, List<String> askLevels) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"subscription\",\"params\":{\"channel\":\"" + CHANNEL
            + "\",\"data\":{\"type\":\"" + type + "\",\"timestamp\":" + time + "," + previous
            + "\"instrument_name\":\"" + NAME + "\",\"change_id\":" + changeId
            + ",\"bids\":[" + String.join(",", bidLevels) + "],\"asks\":[" + String.join(",", askLevels) + "]}}}";
    }
}
