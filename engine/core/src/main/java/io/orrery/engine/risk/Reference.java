package io.orrery.engine.risk;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** The price that others are measured by, the mid of a good book, and how far it moved within the last half to one minute. */
final class Reference {
    private static final long SPAN = 30_000_000_000L;
    private static final long MILLION = 1_000_000L;

    private long last;
    private long spanEnd;
    private long low;
    private long high;
    private long lowBefore;
    private long highBefore;

    void onMid(long mid, long time) {
        if (time >= spanEnd) {
            boolean follows = spanEnd != 0 && time < spanEnd + SPAN;
            lowBefore = follows ? low : mid;
            highBefore = follows ? high : mid;
            low = mid;
            high = mid;
            spanEnd = time - time % SPAN + SPAN;
        }
        low = Math.min(low, mid);
        high = Math.max(high, mid);
        last = mid;
    }

    /** 0 if there was none yet. */
    long last() {
        return last;
    }

    /** The highest over the lowest, in parts per million above it. */
    long drift() {
        return apart(lowest(), highest());
    }

    boolean isDriftAbove(long bound) {
        return isApart(lowest(), highest(), bound);
    }

    private long lowest() {
        return Math.min(low, lowBefore);
    }

    private long highest() {
        return Math.max(high, highBefore);
    }

    /** True if a price lies further from another than so many parts per million of it, or if that can't be told. */
    static boolean isApart(long from, long price, long bound) {
        long distance = Math.abs(price - from);
        if (from <= 0 || distance > Long.MAX_VALUE / MILLION) {
            return true;
        }
        long allowed = bound * from;
        return Math.multiplyHigh(bound, from) == 0 && allowed >= 0 && distance * MILLION > allowed;
    }

    /** How far a price lies from another, in parts per million of it, rounded up; {@link Long#MAX_VALUE} if that is untold. */
    static long apart(long from, long price) {
        long distance = Math.abs(price - from);
        if (from <= 0 || distance > (Long.MAX_VALUE - from) / MILLION) {
            return Long.MAX_VALUE;
        }
        return (distance * MILLION + from - 1) / from;
    }

    void save(StateWriter out) {
        out.putLong(last);
        out.putLong(spanEnd);
        out.putLong(low);
        out.putLong(high);
        out.putLong(lowBefore);
        out.putLong(highBefore);
    }

    void load(StateReader in) {
        last = in.getLong();
        spanEnd = in.getLong();
        low = in.getLong();
        high = in.getLong();
        lowBefore = in.getLong();
        highBefore = in.getLong();
    }
}
