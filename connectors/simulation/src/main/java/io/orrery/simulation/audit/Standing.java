package io.orrery.simulation.audit;

import java.util.EnumSet;
import java.util.Set;

/** Where an order is said to stand, and what may follow: the auditor's own table, written from the catalogue of states. */
public enum Standing {
    SENT, RESTING, ENDING, CHANGING, DOUBTED, FILLED, ENDED, REFUSED;

    private static final Set<Standing> OVER = EnumSet.of(FILLED, ENDED, REFUSED);

    /** True if nothing may follow. */
    public boolean isOver() {
        return OVER.contains(this);
    }

    /** True if one event can lead from here to there. */
    boolean mayBecome(Standing next) {
        if (next == this) {
            return true;
        }
        return switch (this) {
            case SENT -> next != CHANGING;
            case RESTING, CHANGING -> next != SENT;
            case ENDING, DOUBTED -> true;
            case FILLED, ENDED, REFUSED -> false;
        };
    }

    /** True if several events can. */
    boolean canReach(Standing next) {
        return next == this || !isOver();
    }
}
