package io.orrery.patch.live;

import io.orrery.patch.edit.Edit;
import java.util.List;

/** A source listens to an instrument that its strategy has. */
public final class Reach {
    /** The parameter that says to which. */
    static final String INSTRUMENT = "instrument";

    private Reach() {
    }

    /**
     * Looks at the values that edits set.
     *
     * @throws IllegalArgumentException with the module that would listen to nothing
     */
    public static void check(List<Edit> edits, int markets) {
        for (Edit edit : edits) {
            if (edit instanceof Edit.Set set && set.parameter().equals(INSTRUMENT) && set.value() >= markets) {
                throw new IllegalArgumentException(
                    set.module() + ": instrument=" + (long) set.value() + ", the strategy has " + markets + ", counted from 0");
            }
        }
    }
}
