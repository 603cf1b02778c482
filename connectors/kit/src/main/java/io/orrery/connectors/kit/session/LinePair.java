package io.orrery.connectors.kit.session;

import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.WireOptions;
import java.util.concurrent.TimeUnit;

/**
 * The current line of a session, and the one that is to take its place. Another connection is made after a wait if the current
 * one is lost, and beside it if its life ends; never more than the budget allows.
 */
final class LinePair {
    private static final long STABLE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long MAX_OVERLAP_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final int SHARE_OF_LIFE = 10;
    private static final long NEVER = Long.MAX_VALUE;

    private final VenueSession session;
    private final long lifeNanos;
    private final Pace connects;
    private final Backoff backoff;
    private final Line first;
    private final Line second;
    private Line current;
    private Line successor;
    private boolean settled;
    private boolean leaving;
    private long connectTime = NEVER;
    private long endOfLife = NEVER;
    private long succeedTime = NEVER;

    LinePair(VenueSession session, SessionTerms terms, Driver driver, WireOptions options, Pace connects, long seed) {
        this.session = session;
        this.connects = connects;
        lifeNanos = terms.lifeNanos();
        backoff = new Backoff(terms.retryNanos(), terms.retryCapNanos(), seed);
        first = new Line(session, this, terms, driver, options);
        second = new Line(session, this, terms, driver, options);
    }

    /** Null while none is made. */
    Line current() {
        return current;
    }

    boolean isOpen() {
        return current != null && current.isOpen();
    }

    void open(long time) {
        connectTime = time;
    }

    void close(long time) {
        if (successor != null) {
            drop(successor, Loss.CLOSED_HERE, 0, "", time);
        }
        if (current != null) {
            drop(current, Loss.CLOSED_HERE, 0, "", time);
        }
        connectTime = NEVER;
    }

    void onTimer(long time) {
        if (current == null && time >= connectTime) {
            connect(time);
        }
        first.onTimer(time);
        second.onTimer(time);
        if (isOpen()) {
            succeed(time);
        }
    }

    /** When the timer is to call, at the latest. */
    long due(long time) {
        long next = Math.min(first.due(time), second.due(time));
        return current == null ? Math.min(next, connectTime) : next;
    }

    private void connect(long time) {
        current = free(time);
        if (current == null) {
            connectTime = Math.max(connects.next(time), time + Watch.SCAN_NANOS);
        } else {
            current.begin(time);
        }
    }

    /** A line that is free, if the budget allows another connection; null if not. */
    private Line free(long time) {
        Line line = first.isIdle() ? first : second.isIdle() ? second : null;
        if (line == null || connects.next(time) > time) {
            return null;
        }
        connects.take(time);
        return line;
    }

    private void succeed(long time) {
        if (successor == null) {
            if (time >= endOfLife && time >= succeedTime) {
                successor = free(time);
                succeedTime = time + Watch.SCAN_NANOS;
                if (successor != null) {
                    successor.begin(time);
                }
            }
        } else if (successor.isOpen()
            && (time - current.frameTime() >= QUIET_NANOS || time - successor.since() >= MAX_OVERLAP_NANOS)) {
            drop(current, leaving ? Loss.GOING_AWAY : Loss.PLANNED, 0, "", time);
        }
    }

    /** All that is wanted is there: what lasts so for a while, was no failure. */
    void onComplete(long time) {
        if (!settled && time - current.since() >= STABLE_NANOS) {
            settled = true;
            backoff.reset();
        }
    }

    void onOpen(Line line, long time) {
        session.stir();
        if (line == current) {
            take(time);
        }
    }

    private void take(long time) {
        settled = false;
        leaving = false;
        succeedTime = time;
        endOfLife = lifeNanos == NEVER ? NEVER : current.since() + lifeNanos - backoff.share(lifeNanos / SHARE_OF_LIFE);
        session.onConnected(time);
    }

    void onGoingAway(Line line, long time) {
        if (line == current) {
            leaving = true;
            endOfLife = Math.min(endOfLife, time);
            session.stir();
        } else {
            drop(line, Loss.GOING_AWAY, 0, "", time);
        }
    }

    /** Gives a line up, if it is one of the two; the other one goes on, or another connection is made after a wait. */
    void drop(Line line, Loss why, long code, String text, long time) {
        if (line != current && line != successor) {
            return;
        }
        line.part(time);
        session.stir();
        session.onLost(why, code, text, time);
        if (line == successor) {
            successor = null;
            succeedTime = time + backoff.next();
            return;
        }
        current = successor;
        successor = null;
        if (current == null) {
            connectTime = time + backoff.next();
        }
        session.onDisconnected(why, time);
        if (isOpen()) {
            take(time);
        }
    }
}
