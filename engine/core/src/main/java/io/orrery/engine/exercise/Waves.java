package io.orrery.engine.exercise;

/**
 * Where a price goes that is made up: calm for a while, then away and back again, how far and for how long by a die. So whoever
 * waits for a move waits in vain mostly, and never for ever, whatever is usual and sudden to him.
 */
final class Waves {
    private static final long MIDDLE = 5_000_000;
    private static final long RIPPLE = 20;
    private static final int SHORTEST = 32;
    private static final int LENGTHS = 5;
    private static final int HEIGHTS = 12;
    private static final int FEW = 16;
    private static final int CROWD = 500;
    private static final long MULTIPLIER = 6_364_136_223_846_793_005L;
    private static final long INCREMENT = 1_442_695_040_888_963_407L;

    private long thrown = 1;
    private long moments;
    private int length = SHORTEST;
    private int at;
    private long height;

    /** The next moment. */
    void go() {
        moments++;
        if (++at >= length) {
            at = 0;
            length = SHORTEST << die(LENGTHS);
            height = (die(2) == 0 ? RIPPLE : -RIPPLE) << die(HEIGHTS);
        }
    }

    private int die(int sides) {
        thrown = thrown * MULTIPLIER + INCREMENT;
        return (int) ((thrown >>> 33) % sides);
    }

    /** In ticks. It is calm for half of a wave, goes away for a quarter, and comes back in the last. */
    long price() {
        int moved = Math.max(0, at - length / 2);
        int away = Math.min(moved, length / 2 - moved);
        return MIDDLE + moments * 7 % 11 * RIPPLE + height * away * 4 / length;
    }

    /** What is traded at once, in lots: much while it moves. */
    long quantity() {
        return at < length / 2 ? 1 + moments % FEW : CROWD;
    }
}
