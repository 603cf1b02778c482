package io.orrery.connectors.kit.rest;

/**
 * One of a venue's limits: so much weight within a window, or a store that fills up again. Part of it is kept for what is urgent.
 * What the venue tells goes before what was counted here.
 */
public final class RateBucket {
    /** How what was used is given back. */
    public enum Kind {
        /** All at once: windows follow each other, aligned to the epoch. */
        WINDOW,
        /** Little by little: a whole limit in a window's time. */
        REFILL
    }

    private final String name;
    private final Kind kind;
    private final long windowNanos;
    private final double reserve;
    private long limit;
    private double used;
    private double inFlight;
    private long time;
    private long stoppedUntil;
    private long urgentStoppedUntil;

    /**
     * @param name as the venue calls it
     * @param limit weight within a window
     * @param reserve share of the limit that only urgent requests may use, from 0 to less than 1
     */
    public RateBucket(String name, Kind kind, long limit, long windowNanos, double reserve) {
        if (limit < 1 || windowNanos < 1 || reserve < 0 || reserve >= 1) {
            throw new IllegalArgumentException(
                name + ": limit=" + limit + ", windowNanos=" + windowNanos + " must be positive, reserve=" + reserve + " < 1");
        }
        this.name = name;
        this.kind = kind;
        this.limit = limit;
        this.windowNanos = windowNanos;
        this.reserve = reserve;
    }

    public String name() {
        return name;
    }

    public long limit() {
        return limit;
    }

    /** Weight in use at the time of the last call. */
    public double used() {
        return used;
    }

    /** When so much weight may be taken: not before that time; {@link Long#MAX_VALUE} if it is more than there ever is. */
    long next(double weight, boolean urgent, long now) {
        turn(now);
        double room = room(urgent);
        if (weight > room) {
            return Long.MAX_VALUE;
        }
        long free = now;
        if (used + weight > room) {
            free = kind == Kind.WINDOW
                ? (now / windowNanos + 1) * windowNanos
                : now + (long) Math.ceil((used + weight - room) / limit * windowNanos);
        }
        return Math.max(free, urgent ? urgentStoppedUntil : stoppedUntil);
    }

    private double room(boolean urgent) {
        return urgent ? limit : limit - Math.ceil(limit * reserve);
    }

    void take(double weight, long now) {
        turn(now);
        used += weight;
        inFlight += weight;
    }

    /** A request that took weight is answered, or lost. */
    void answered(double weight) {
        inFlight = Math.max(0, inFlight - weight);
    }

    /** The request never left. */
    void giveBack(double weight) {
        answered(weight);
        used = Math.max(0, used - weight);
    }

    /** The venue says how much was used: what is on its way comes on top of it. What is no weight is not believed. */
    void learnUsed(double told, long now) {
        turn(now);
        if (told >= 0) {
            used = told + inFlight;
        }
    }

    void learnLimit(long told) {
        limit = Math.max(1, told);
    }

    /**
     * The venue turned a request away for being too many. What is urgent may still go, unless that was urgent itself. A store is
     * empty then, whoever drew on it: a process before this one, for example.
     */
    void turnedAway(boolean urgent, long until, long now) {
        turn(now);
        if (kind == Kind.REFILL) {
            used = Math.max(used, room(urgent));
        }
        stoppedUntil = Math.max(stoppedUntil, until);
        if (urgent) {
            urgentStoppedUntil = Math.max(urgentStoppedUntil, until);
        }
    }

    private void turn(long now) {
        if (kind == Kind.REFILL) {
            used = Math.max(0, used - (double) Math.max(0, now - time) / windowNanos * limit);
        } else if (now / windowNanos > time / windowNanos) {
            used = inFlight;
        }
        time = Math.max(time, now);
    }
}
