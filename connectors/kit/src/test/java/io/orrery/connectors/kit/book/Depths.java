package io.orrery.connectors.kit.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** A book in plain words: two maps, bounded like a reader's. */
final class Depths {
    final TreeMap<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());
    final TreeMap<Long, Long> asks = new TreeMap<>();
    private final int bound;

    Depths(int bound) {
        this.bound = bound;
    }

    void apply(Levels levels) {
        apply(levels.bids(), bids);
        apply(levels.asks(), asks);
    }

    private void apply(LevelSide side, TreeMap<Long, Long> map) {
        for (int i = 0; i < side.size(); i++) {
            if (side.quantity(i) == 0) {
                map.remove(side.price(i));
            } else {
                map.put(side.price(i), side.quantity(i));
            }
        }
        while (map.size() > bound) {
            map.pollLastEntry();
        }
    }

    void replace(Levels levels) {
        bids.clear();
        asks.clear();
        apply(levels);
    }

    static List<String> best(TreeMap<Long, Long> side, int levels) {
        List<String> best = new ArrayList<>();
        side.entrySet().stream().limit(levels).forEach(level -> best.add(level.getKey() + "x" + level.getValue()));
        return best;
    }
}
