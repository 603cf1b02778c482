package io.orrery.connectors.kit.venue;

import io.orrery.engine.venue.Progress;
import java.util.concurrent.TimeUnit;

/**
 * Whether the engine gets on, as a venue's duty cycle sees it: what a venue is told of our being alive is told only then. Time
 * alone has it decide ten times a second, so one that decides nothing for a second hangs.
 */
public final class EngineWatch {
    private static final long HANGING = TimeUnit.SECONDS.toNanos(1);

    private final Progress progress;
    private long seen;
    private long seenTime = Long.MIN_VALUE;

    public EngineWatch(Progress progress) {
        this.progress = progress;
    }

    /** To be called at each turn of the duty cycle. */
    public void look(long time) {
        long decided = progress.decided();
        if (decided != seen || seenTime == Long.MIN_VALUE) {
            seen = decided;
            seenTime = time;
        }
    }

    /** True if it decided on something within the last second. */
    public boolean isAlive(long time) {
        return time - seenTime < HANGING;
    }

    /** Orders that may be live, by what the engine knows. */
    public int openOrders() {
        return progress.openOrders();
    }
}
