package io.orrery.connectors.binance.account;

import java.util.concurrent.TimeUnit;

/**
 * Watches whether the account's stream still tells what happens: whatever is done at a command, it tells too, shortly before the
 * answer or after it.
 */
final class StreamWatch {
    /** Nanoseconds between what an answer tells and what the stream tells of it, whichever comes first. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);
    private static final long NOTHING = Long.MAX_VALUE;
    private static final long NEVER = Long.MIN_VALUE / 2;

    private long owedSince = NOTHING;
    private long toldTime = NEVER;

    /** A command was done, by its answer. */
    void onDone(long time) {
        if (time - toldTime > PATIENCE) {
            owedSince = Math.min(owedSince, time);
        }
    }

    /** The stream begins anew, and owes nothing. */
    void begin() {
        owedSince = NOTHING;
        toldTime = NEVER;
    }

    /** The stream told something. */
    void onTold(long time) {
        toldTime = time;
        owedSince = NOTHING;
    }

    /** True once if the stream owes a word for too long: it may have ended, and that got lost too. */
    boolean isMute(long time) {
        boolean mute = owedSince != NOTHING && time - owedSince > PATIENCE;
        owedSince = mute ? NOTHING : owedSince;
        return mute;
    }
}
