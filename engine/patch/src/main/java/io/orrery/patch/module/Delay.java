package io.orrery.patch.module;

/** A module whose inlets are read when all others have been evaluated, and which tells of it at the next event. */
public interface Delay extends PatchModule {

    /** Keeps what is to be told at the next event. */
    void latch(Ports ports);
}
