package io.orrery.simulator.net;

/** The one order in which everything happens at a venue, whoever keeps it: a thread, or a clock that is turned by hand. */
@FunctionalInterface
public interface Loop {
    /** Does it when that time has passed. */
    void later(long nanos, Runnable work);
}
