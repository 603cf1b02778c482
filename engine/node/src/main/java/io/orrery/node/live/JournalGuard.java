package io.orrery.node.live;

import io.orrery.codecs.sbe.HaltReason;
import io.orrery.journal.JournalCondition;
import io.orrery.journal.JournalSettings;

/**
 * Judges the disk below the journal, while there is still room to end in order: what has failed once is not tried again, what
 * lags lets only positions be reduced, and what lags for too long, or lets the room run out, ends the session. Room that is
 * short because the processor was elsewhere is not the disk's fault: the writer makes more itself.
 */
final class JournalGuard {
    /** From this lag on only what reduces a position passes; below the other for so long, all does again. */
    static final long SLOW_NANOS = 50_000_000L;
    static final long QUICK_NANOS = 20_000_000L;
    static final long QUICK_FOR_NANOS = 1_000_000_000L;
    /** From this lag on the session ends. */
    static final long STALLED_NANOS = 500_000_000L;

    /** What is done about it. */
    interface Measures {
        void reduce(boolean reducing, long lagNanos);

        void halt(HaltReason reason, String words);
    }

    private final JournalCondition condition;
    private final Measures measures;
    private final long leastRoom;
    private boolean halted;
    private boolean reducing;
    private long quickSince;

    JournalGuard(JournalCondition condition, JournalSettings settings, Measures measures) {
        this.condition = condition;
        this.measures = measures;
        leastRoom = Math.min(settings.reserveBytes(), settings.segmentBytes()) / 2;
    }

    /** To be called each millisecond. */
    void check(long now) {
        if (halted) {
            return;
        }
        long lag = condition.durableLagNanos();
        if (condition.failure() != null) {
            halt(DiskFault.reason(condition.failure()), DiskFault.words(condition.failure()));
        } else if (lag > STALLED_NANOS) {
            halt(HaltReason.DISK_SLOW, "the disk is slow: what was recorded waits for " + lag / 1_000_000L + " ms to be durable");
        } else if (condition.roomBytes() < leastRoom && condition.makingRoomNanos() > SLOW_NANOS) {
            halt(HaltReason.DISK_SLOW, "the disk is slow: " + condition.roomBytes() + " bytes of room are left to record in");
        } else {
            judge(lag, now);
        }
    }

    private void judge(long lag, long now) {
        if (lag > QUICK_NANOS) {
            quickSince = now;
        }
        if (!reducing && lag > SLOW_NANOS) {
            reducing = true;
            measures.reduce(true, lag);
        } else if (reducing && now - quickSince >= QUICK_FOR_NANOS) {
            reducing = false;
            measures.reduce(false, lag);
        }
    }

    private void halt(HaltReason reason, String words) {
        halted = true;
        measures.halt(reason, words);
    }
}
