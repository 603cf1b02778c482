package io.orrery.engine.risk;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** How far a venue's clock was from ours when it was last compared, in nanoseconds. */
final class ClockReading {
    private boolean known;
    private long ahead;
    private long offset;
    private long step;

    /** The clock that it was compared with is another one. */
    void forget() {
        known = false;
        offset = 0;
        step = 0;
    }

    void onReading(long aheadNow, long uncertainty) {
        step = known ? magnitude(aheadNow - ahead) : 0;
        known = true;
        ahead = aheadNow;
        offset = Total.plus(magnitude(aheadNow), magnitude(uncertainty));
    }

    /** By how much they may differ at worst. */
    long offset() {
        return offset;
    }

    /** By how much that changed between the last two readings. */
    long step() {
        return step;
    }

    private static long magnitude(long value) {
        return value == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(value);
    }

    void save(StateWriter out) {
        out.putBoolean(known);
        out.putLong(ahead);
        out.putLong(offset);
        out.putLong(step);
    }

    void load(StateReader in) {
        known = in.getBoolean();
        ahead = in.getLong();
        offset = in.getLong();
        step = in.getLong();
    }
}
