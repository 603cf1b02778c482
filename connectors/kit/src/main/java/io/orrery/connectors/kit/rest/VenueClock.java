package io.orrery.connectors.kit.rest;

import java.util.concurrent.TimeUnit;

/**
 * A venue's clock as seen from here: asked for now and then, and believed where the answer was quickest. Times are nanoseconds
 * since the epoch. Whoever drives it asks when it is due, one question at a time.
 */
public final class VenueClock {
    /** Questions in a row at the beginning, and whenever the venue disagrees. */
    public static final int BURST = 5;

    private static final int KEPT = 8;
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long RETRY = TimeUnit.SECONDS.toNanos(1);
    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(30);
    /** Clocks that may be further apart are not traded by: an answer that leaves it open is soon followed by another. */
    private static final long VAGUE = TimeUnit.MILLISECONDS.toNanos(250);
    /** Further away is no clock, but an answer that means something else. */
    private static final long FARTHEST = TimeUnit.DAYS.toNanos(1);
    /** Two clocks drift apart by this much of the time that passes, at most. */
    private static final double DRIFT = 100e-6;
    private static final long NEVER = Long.MAX_VALUE;

    private final long resolutionNanos;
    private final ClockListener listener;
    private final long[] offsets = new long[KEPT];
    private final long[] uncertainties = new long[KEPT];
    private final long[] times = new long[KEPT];
    private int samples;
    private int burst = BURST;
    private long due;
    private long askTime = NEVER;
    private long offset;
    private long uncertainty = NEVER;
    private long chosenTime;

    /** @param resolutionNanos of the times that the venue tells */
    public VenueClock(long resolutionNanos, ClockListener listener) {
        this.resolutionNanos = resolutionNanos;
        this.listener = listener;
    }

    /** When to ask next; {@link Long#MAX_VALUE} while an answer is awaited. */
    public long nextTimer() {
        return askTime == NEVER ? due : NEVER;
    }

    /** The question is on its way. */
    public void onAsked(long time) {
        askTime = time;
    }

    /** There is no answer. */
    public void onFailed(long time) {
        askTime = NEVER;
        due = time + (isKnown() ? INTERVAL : RETRY);
    }

    /**
     * The answer: the venue's time, somewhen between the question and now. One that can't be so counts as none. If it can't be so
     * together with what was believed, one of the clocks was set: then what was believed is forgotten.
     */
    public void onAnswered(long venueTime, long time) {
        if (askTime == NEVER) {
            return;
        }
        if (time < askTime || venueTime < time - FARTHEST || venueTime > time + FARTHEST) {
            onFailed(time);
            return;
        }
        long half = (time - askTime) / 2;
        long error = half + grain();
        long told = venueTime + resolutionNanos / 2 - (askTime + half);
        if (samples > 0 && Math.abs(told - offset) > error + uncertainty + drift(time - chosenTime)) {
            onDisagreed(time);
        }
        int slot = samples++ % KEPT;
        times[slot] = time;
        offsets[slot] = told;
        uncertainties[slot] = error;
        askTime = NEVER;
        burst = Math.max(0, burst - 1);
        choose(time);
        due = time + (burst > 0 ? BETWEEN : isVague() ? RETRY : INTERVAL);
    }

    /** True if the clocks may be too far apart, and may be not. */
    private boolean isVague() {
        long error = uncertainty - grain();
        long apart = Math.abs(offset);
        return error > VAGUE || apart + error > VAGUE && apart - error <= VAGUE;
    }

    /** Half of what the venue's time is told in. */
    private long grain() {
        return (resolutionNanos + 1) / 2;
    }

    /** The venue refused a time of ours: what was believed is forgotten, and asked for anew. */
    public void onDisagreed(long time) {
        samples = 0;
        burst = BURST;
        due = time;
    }

    /** False until the first answer. */
    public boolean isKnown() {
        return uncertainty != NEVER;
    }

    /** The venue's time at one of ours; ours, as long as nothing is known. */
    public long venueTime(long time) {
        return time + offset;
    }

    /** The earliest that the venue's clock can have shown at one of our times; ours, as long as nothing is known. */
    public long earliestVenueTime(long time) {
        return isKnown() ? venueTime(time) - uncertainty - drift(Math.abs(time - chosenTime)) : time;
    }

    /** The venue's time minus ours, in nanoseconds. */
    public long offset() {
        return offset;
    }

    /** Nanoseconds by which the offset was wrong at most when last answered; {@link Long#MAX_VALUE} before. */
    public long uncertainty() {
        return uncertainty;
    }

    private static long drift(long nanos) {
        return (long) (DRIFT * nanos);
    }

    private void choose(long time) {
        long least = NEVER;
        int best = 0;
        for (int i = 0; i < Math.min(samples, KEPT); i++) {
            long aged = uncertainties[i] + drift(time - times[i]);
            if (aged < least) {
                least = aged;
                best = i;
            }
        }
        chosenTime = time;
        uncertainty = least;
        offset = offsets[best];
        listener.onOffset(time, offset, least);
    }
}
