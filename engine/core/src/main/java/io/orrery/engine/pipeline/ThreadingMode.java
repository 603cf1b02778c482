package io.orrery.engine.pipeline;

/** How many threads the roles of a session share. What they do is the same in each. */
public enum ThreadingMode {
    /** A thread for each venue and timer, one for the engine; meant for a core each. */
    DEDICATED,
    /** Two threads: io (venues, timer) and engine. */
    SHARED,
    /** One thread, driven by hand: tests, replays, simulations, virtual sessions. */
    INVOKER
}
