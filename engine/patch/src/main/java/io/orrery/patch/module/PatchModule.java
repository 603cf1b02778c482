package io.orrery.patch.module;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * Does one thing: reads its inlets, writes its outlets. It is called when something that it reads was told anew, and ten times a
 * second; it may use what its ports tell and what it keeps itself, and nothing else, and it allocates nothing.
 */
public interface PatchModule {

    void evaluate(Ports ports);

    /** So many numbers it must have been told before what it tells is worth anything. */
    default int history() {
        return 0;
    }

    /** Nanoseconds from one number that it tells to the next, as far as it is the one who says when; else 0. */
    default long span() {
        return 0;
    }

    /** True if it has been told as many as it needs. */
    default boolean isWarm() {
        return true;
    }

    default void save(StateWriter out) {
    }

    default void load(StateReader in) {
    }
}
