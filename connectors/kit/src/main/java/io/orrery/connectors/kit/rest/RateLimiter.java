package io.orrery.connectors.kit.rest;

import java.util.concurrent.TimeUnit;

/**
 * Lets requests go as long as the venue's limits have room for them. Each that was let go must be reported on: answered, lost, or
 * not sent. Times are nanoseconds since the epoch, best by the {@linkplain VenueClock venue's clock}, to which its windows are
 * aligned. Does not allocate.
 */
public final class RateLimiter {
    /** How long a venue that turns requests away is left alone, if it does not say how long. */
    public static final long DEFAULT_STOP_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final int TOO_MANY = 429;
    private static final int BANNED = 418;
    private static final long LONGEST_STOP = TimeUnit.DAYS.toNanos(7);

    private long bannedUntil;
    private long held;
    private long turnedAway;
    private long bans;

    /** When the request may go: that time, if it may at once; {@link Long#MAX_VALUE} if never. */
    public long next(RateCost cost, boolean urgent, long time) {
        long next = Math.max(time, bannedUntil);
        for (int i = 0; i < cost.size(); i++) {
            next = Math.max(next, cost.bucket(i).next(cost.weight(i), urgent, time));
        }
        return next;
    }

    /**
     * Takes what the request weighs, if it may go now.
     *
     * @param urgent of a cancel, which may use what is kept in reserve
     */
    public boolean take(RateCost cost, boolean urgent, long time) {
        if (next(cost, urgent, time) > time) {
            held++;
            return false;
        }
        for (int i = 0; i < cost.size(); i++) {
            cost.bucket(i).take(cost.weight(i), time);
        }
        return true;
    }

    /** The request never left: its weight is given back. */
    public void onNotSent(RateCost cost) {
        for (int i = 0; i < cost.size(); i++) {
            cost.bucket(i).giveBack(cost.weight(i));
        }
    }

    /** The request may have been received, but there is no answer. */
    public void onLost(RateCost cost) {
        for (int i = 0; i < cost.size(); i++) {
            cost.bucket(i).answered(cost.weight(i));
        }
    }

    /**
     * The venue answered. Call this before {@link #onUsed} and {@link #onLimit} with what its headers tell.
     *
     * @param status 429 stops all that draws on the same limits, 418 stops everything
     * @param retryAfterNanos how long, by the header Retry-After; 0 if there is none
     */
    public void onAnswered(RateCost cost, boolean urgent, int status, long retryAfterNanos, long time) {
        onLost(cost);
        if (status != TOO_MANY && status != BANNED) {
            return;
        }
        long until = time + Math.min(retryAfterNanos > 0 ? retryAfterNanos : DEFAULT_STOP_NANOS, LONGEST_STOP);
        turnedAway++;
        if (status == BANNED) {
            bans++;
            bannedUntil = Math.max(bannedUntil, until);
        }
        for (int i = 0; i < cost.size(); i++) {
            cost.bucket(i).turnedAway(urgent, until, time);
        }
    }

    /** The venue says how much of a limit is used. */
    public void onUsed(RateBucket bucket, double used, long time) {
        bucket.learnUsed(used, time);
    }

    /** The venue says what a limit is. */
    public void onLimit(RateBucket bucket, long limit) {
        bucket.learnLimit(limit);
    }

    /** Nothing may be asked before that time, not even what is urgent. */
    public long bannedUntil() {
        return bannedUntil;
    }

    /** Requests that were not let go when they first wanted to. */
    public long held() {
        return held;
    }

    /** Requests that the venue turned away for being too many. */
    public long turnedAway() {
        return turnedAway;
    }

    /** Times that the venue banned us. */
    public long bans() {
        return bans;
    }

    /** Nanoseconds of a Retry-After header in seconds, a week at most; 0 if it is absent, or no number. */
    public static long retryAfterNanos(String header) {
        if (header == null || header.isEmpty()) {
            return 0;
        }
        long seconds = 0;
        for (int i = 0; i < header.length(); i++) {
            int digit = header.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            seconds = Math.min(10 * seconds + digit, LONGEST_STOP);
        }
        return Math.min(TimeUnit.SECONDS.toNanos(seconds), LONGEST_STOP);
    }
}
