package io.orrery.node.hindrance;

/** One cause, and how it stood when it was last told of. */
final class Watched {
    private final Cause cause;
    private final long leastNanos;
    private final long every;
    private boolean told;
    private long from;
    private long next;
    private long count;
    private long nanos;

    /**
     * @param leastNanos less is not worth a record
     * @param every so many nanoseconds it is looked at
     */
    Watched(Cause cause, long leastNanos, long every) {
        this.cause = cause;
        this.leastNanos = leastNanos;
        this.every = every;
    }

    /**
     * Looks, if it is time to.
     *
     * @return whether there was something since it was last settled
     */
    boolean look(long now) {
        if (now < next) {
            return false;
        }
        next = now + every;
        if (!cause.look()) {
            return false;
        }
        if (!told || cause.count() == count || cause.nanos() - nanos < leastNanos) {
            told = true;
            settle(now);
            return false;
        }
        return true;
    }

    /** What was seen now counts no more. */
    void settle(long now) {
        from = now;
        count = cause.count();
        nanos = cause.nanos();
    }

    Cause cause() {
        return cause;
    }

    /** It was since then. */
    long from() {
        return from;
    }

    long count() {
        return cause.count() - count;
    }

    long nanos() {
        return cause.nanos() - nanos;
    }
}
