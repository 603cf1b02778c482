package io.orrery.engine.strategy;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** The randomness of one strategy: drawn from the session's seed, the same in every replay. (SplitMix64.) */
public final class SeededRandom {
    private long state;

    SeededRandom(long seed) {
        state = seed;
    }

    public long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = state;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** A number from 0 to {@code bound} - 1. */
    public int nextInt(int bound) {
        return (int) Math.floorMod(nextLong() >>> 1, (long) bound);
    }

    void save(StateWriter out) {
        out.putLong(state);
    }

    void load(StateReader in) {
        state = in.getLong();
    }
}
