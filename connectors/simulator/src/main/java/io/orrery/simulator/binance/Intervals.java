package io.orrery.simulator.binance;

import java.util.LinkedHashMap;
import java.util.Map;

/** The lengths of candles. A month is as long as 30 days here: nothing lives that long. */
final class Intervals {
    private static final long MINUTE = 60_000_000_000L;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    /** The epoch was a Thursday; weeks begin on Mondays. */
    private static final long FIRST_MONDAY = 4 * DAY;
    private static final Map<String, Long> LENGTHS = new LinkedHashMap<>();

    static {
        for (int minutes : new int[] {1, 3, 5, 15, 30}) {
            LENGTHS.put(minutes + "m", minutes * MINUTE);
        }
        for (int hours : new int[] {1, 2, 4, 6, 8, 12}) {
            LENGTHS.put(hours + "h", hours * HOUR);
        }
        LENGTHS.put("1d", DAY);
        LENGTHS.put("3d", 3 * DAY);
        LENGTHS.put("1w", 7 * DAY);
        LENGTHS.put("1M", 30 * DAY);
    }

    private Intervals() {
    }

    static boolean isKnown(String name) {
        return LENGTHS.containsKey(name);
    }

    static long nanos(String name) {
        Long nanos = LENGTHS.get(name);
        if (nanos == null) {
            throw Errors.of(-1120, "Invalid interval.");
        }
        return nanos;
    }

    static long offsetNanos(String name) {
        return name.equals("1w") ? FIRST_MONDAY : 0;
    }
}
