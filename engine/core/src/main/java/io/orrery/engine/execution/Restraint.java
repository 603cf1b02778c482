package io.orrery.engine.execution;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * What was denied, refused, or ended for nothing is asked for again later, each time after twice as long; what was too much for
 * someone is asked for in halves, until as many orders were filled whole.
 */
final class Restraint {
    private static final long FIRST_PAUSE = 100_000_000L;
    private static final int DOUBLINGS = 6;
    private static final int HALVINGS = 6;

    private int refusals;
    private int halvings;
    private long until = Long.MIN_VALUE;
    private long last = Long.MIN_VALUE / 2;

    boolean allows(long now) {
        return now >= until;
    }

    /** As much of it as may be asked for. */
    long part(long quantity) {
        return quantity >> halvings;
    }

    void later(long now) {
        last = now;
        until = now + (FIRST_PAUSE << refusals);
        refusals = Math.min(refusals + 1, DOUBLINGS);
    }

    void laterAndSmaller(long now) {
        later(now);
        halvings = Math.min(halvings + 1, HALVINGS);
    }

    /** A venue has taken what was asked for. */
    void relax() {
        refusals = 0;
        until = Long.MIN_VALUE;
    }

    /** Something else is asked for: it waits for no more than the first pause since the last refusal, and is asked for whole. */
    void renew() {
        if (refusals > 0) {
            refusals = 0;
            until = last + FIRST_PAUSE;
        }
        halvings = 0;
    }

    /** All that was asked for was executed. */
    void grow() {
        relax();
        halvings = Math.max(halvings - 1, 0);
    }

    void save(StateWriter out) {
        out.putInt(refusals);
        out.putInt(halvings);
        out.putLong(until);
        out.putLong(last);
    }

    void load(StateReader in) {
        refusals = in.getInt();
        halvings = in.getInt();
        until = in.getLong();
        last = in.getLong();
    }
}
