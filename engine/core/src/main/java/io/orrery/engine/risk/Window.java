package io.orrery.engine.risk;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * When something happened last, as often as a limit asks. How many lie in any stretch of time is known exactly as long as they
 * are no more than that.
 */
final class Window {
    /** A limit above this is held to it. */
    static final int MOST = 4_096;

    /** A power of two, or nothing. */
    private long[] times = new long[0];
    private long count;

    /**
     * Makes room for {@code most} and one more, keeping the newest. Where nothing is limited, or nothing allowed, the room stays
     * as it is: a limit may be about to come.
     */
    void resize(long most) {
        if (most == Long.MAX_VALUE || most <= 0) {
            return;
        }
        int length = Integer.highestOneBit((int) Math.min(MOST, most)) << 1;
        if (length == times.length) {
            return;
        }
        long[] wider = new long[length];
        long kept = Math.min(Math.min(count, times.length), length);
        for (long i = 0; i < kept; i++) {
            wider[(int) (kept - 1 - i)] = time(i);
        }
        times = wider;
        count = kept;
    }

    void add(long time) {
        if (times.length > 0) {
            times[(int) count++ & times.length - 1] = time;
        }
    }

    /** True if so many lie in the last {@code length} nanoseconds already. */
    boolean isFull(long most, long length, long now) {
        return most != Long.MAX_VALUE && within(Math.min(most, MOST) - 1, length, now);
    }

    /** How many lie in the last {@code length} nanoseconds, as far as they are remembered. */
    long within(long length, long now) {
        long low = 0;
        long high = Math.min(count, times.length);
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (within(middle, length, now)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The time of the newest, or {@link Long#MIN_VALUE}. */
    long newest() {
        return count == 0 ? Long.MIN_VALUE : time(0);
    }

    private boolean within(long back, long length, long now) {
        return back < 0 || back < count && back < times.length && now - time(back) < length;
    }

    private long time(long back) {
        return times[(int) (count - 1 - back) & times.length - 1];
    }

    void save(StateWriter out) {
        long kept = Math.min(count, times.length);
        out.putInt(times.length);
        out.putLong(kept);
        for (long i = kept - 1; i >= 0; i--) {
            out.putLong(time(i));
        }
    }

    void load(StateReader in) {
        times = new long[in.getInt()];
        count = 0;
        for (long kept = in.getLong(); kept > 0; kept--) {
            add(in.getLong());
        }
    }
}
