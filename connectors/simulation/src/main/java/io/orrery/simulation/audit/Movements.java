package io.orrery.simulation.audit;

/** Hears of each transfer when it is done. */
public interface Movements {
    void moved(Movement movement);

    /** A hold ended by itself. */
    void expired(long hold);
}
