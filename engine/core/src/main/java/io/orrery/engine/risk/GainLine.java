package io.orrery.engine.risk;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** How the gains of one subject went, in the base asset: since the day's start, and from their peak. */
final class GainLine {
    private static final long DAY = 86_400_000_000_000L;

    private long total;
    private long day;
    private long dayStart;
    private long peak;

    /** Realised and unrealised gains less fees have changed. */
    void change(long by, long time) {
        if (time / DAY != day) {
            day = time / DAY;
            dayStart = total;
        }
        total = Math.addExact(total, by);
        peak = Math.max(peak, total);
    }

    long total() {
        return total;
    }

    /** Of the day; below 0 it is a gain. */
    long loss() {
        return Math.subtractExact(dayStart, total);
    }

    long drawdown() {
        return Math.subtractExact(peak, total);
    }

    /** Whoever lets trading go on after a loss starts counting anew. */
    void startAnew() {
        dayStart = total;
        peak = total;
    }

    /** What was counted was in another asset. */
    void clear() {
        total = 0;
        startAnew();
    }

    void save(StateWriter out) {
        out.putLong(total);
        out.putLong(day);
        out.putLong(dayStart);
        out.putLong(peak);
    }

    void load(StateReader in) {
        total = in.getLong();
        day = in.getLong();
        dayStart = in.getLong();
        peak = in.getLong();
    }
}
