package io.orrery.connectors.kraken.market;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How many levels a side of each book were asked for: as the venue acknowledged, else as the settings say. */
public final class BookDepths {
    /** The depths that the venue has. */
    public static final Set<Integer> POSSIBLE = Set.of(10, 25, 100, 500, 1_000);
    /** What the venue takes where nobody says. */
    public static final int DEFAULT = 10;

    private final Map<String, Integer> acknowledged = new HashMap<>();
    private final int configured;

    /** @throws IllegalArgumentException if the venue has no such depth */
    public BookDepths(int configured) {
        if (!POSSIBLE.contains(configured)) {
            throw new IllegalArgumentException("bookDepth=" + configured + ": must be one of " + new TreeSet<>(POSSIBLE));
        }
        this.configured = configured;
    }

    /** The least depth of the venue that holds so many levels; the greatest, if none does. */
    public static int holding(int levels) {
        int least = POSSIBLE.stream().mapToInt(Integer::intValue).max().orElseThrow();
        for (int depth : POSSIBLE) {
            least = depth >= levels ? Math.min(least, depth) : least;
        }
        return least;
    }

    int configured() {
        return configured;
    }

    /** False if the venue has no such depth, and the answer makes no sense. */
    boolean acknowledge(String symbol, long depth) {
        boolean possible = depth <= Integer.MAX_VALUE && POSSIBLE.contains((int) depth);
        if (possible) {
            acknowledged.put(symbol, (int) depth);
        }
        return possible;
    }

    int of(String symbol) {
        return acknowledged.getOrDefault(symbol, configured);
    }
}
